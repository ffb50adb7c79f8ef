import type { DeployPart, Foundation, Ground, ModuleBuild } from "#deploy/parts/deploy-part.ts";
import type { GuardianPlan } from "#deploy/plan/core-plan.ts";

/** A part with its plan. */
export interface PlannedPart<Own> {
  part: Pick<DeployPart<never, Own>, "build" | "pauses">;
  own: Own;
}

/** What parts add to a deployment, in their order. Whichever pauses others is built first, so that they can know it. */
export async function buildParts<Own>(
  parts: readonly PlannedPart<Own>[],
  core: GuardianPlan,
  ground: Ground,
  foundation: Omit<Foundation, "pause">,
): Promise<ModuleBuild[]> {
  const build = ({ part, own }: PlannedPart<Own>, pause: Foundation["pause"]) =>
    part.build(own, core, ground, { ...foundation, pause });
  const pausing = parts.find(({ part }) => part.pauses !== undefined);
  const first = pausing && (await build(pausing, null));
  const contract = pausing?.part.pauses;
  const pause = first === undefined || contract === undefined ? null : { module: first.beforeGovernor, contract };
  return Promise.all(parts.map(async (one) => (one === pausing && first !== undefined ? first : build(one, pause))));
}
