import type { DeployPart, Foundation, Ground, ModuleBuild } from "#deploy/parts/deploy-part.ts";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";

/** A part with its plan. */
export interface PlannedPart<Own> {
  part: Pick<DeployPart<never, Own>, "build" | "pauses" | "emits" | "commits">;
  own: Own;
}

/** What parts bring themselves. */
type Brought = "pause" | "emissions" | "slashes" | "providers";
/** What stands already, for parts that join; what none of the parts brings is looked for there. */
type Standing = Omit<Foundation, Brought> & Partial<Pick<Foundation, Brought>>;

/**
 * What parts add to a deployment, in their order. Whichever pauses others, or emits what they are paid, or commits providers, is
 * built first, so that they can know it.
 */
export async function buildParts<Own>(
  parts: readonly PlannedPart<Own>[],
  core: GuardianPlan,
  ground: Ground,
  standing: Standing,
): Promise<ModuleBuild[]> {
  let foundation: Foundation = { pause: null, emissions: null, slashes: null, providers: null, ...standing };
  const built = new Map<PlannedPart<Own>, ModuleBuild>();
  const build = async (one: PlannedPart<Own>) => {
    const made = built.get(one) ?? (await one.part.build(one.own, core, ground, foundation));
    built.set(one, made);
    return made;
  };
  const pausing = parts.find(({ part }) => part.pauses !== undefined);
  if (pausing?.part.pauses !== undefined) {
    const { beforeGovernor: module } = await build(pausing);
    foundation = { ...foundation, pause: { module, contract: pausing.part.pauses } };
  }
  const emitting = parts.find(({ part }) => part.emits !== undefined);
  if (emitting?.part.emits !== undefined) {
    const { contract, schedule } = emitting.part.emits;
    const { beforeGovernor: module } = await build(emitting);
    foundation = { ...foundation, emissions: { module, contract, schedule: schedule(emitting.own) } };
  }
  const committing = parts.find(({ part }) => part.commits !== undefined);
  if (committing?.part.commits !== undefined) {
    const { beforeGovernor: module } = await build(committing);
    foundation = { ...foundation, providers: { module, ...committing.part.commits } };
  }
  return Promise.all(parts.map(build));
}
