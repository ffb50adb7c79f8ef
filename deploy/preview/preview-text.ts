import { formatUnits, zeroAddress } from "viem";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import type { ResolvedProfile } from "#profiles/profile/resolve-profile.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import { costPart, type Deployer } from "./cost-part.ts";
import { figureLine, isSet } from "./figure-line.ts";
import { partsText } from "./parts-text.ts";
import { powerLine } from "./power-line.ts";
import type { Rehearsal } from "./rehearse.ts";

export interface Preview {
  profile: ResolvedProfile;
  plan: Plan;
  network: string;
  rehearsal: Rehearsal;
  /** Null where no key was given. */
  deployer: Deployer | null;
}

/** What a deployment will put on the chain, in lines, before anything is sent. */
export function previewText({ profile, plan, network, rehearsal, deployer }: Preview): string {
  return partsText([
    [`Figures of ${profile.name}, each with its source`, profile.figures.filter(isSet).map(figureLine)],
    ["Tokens", plan.allocation.map((share) => allocationLine(share, plan))],
    ["Powers", powerLines(plan, rehearsal)],
    ["Contracts", [Object.keys(rehearsal.deployment.contracts).sort().join(", ")]],
    costPart(network, rehearsal, deployer),
  ]);
}

function allocationLine(
  { holder, amountTokens, excluded }: Plan["allocation"][number],
  { token }: Pick<Plan, "token">,
): string {
  const amount = `${formatUnits(amountTokens, 18)} ${token.symbol}`;
  return `${holder.padEnd(42)} ${amount}${excluded ? ", counted in no quorum" : ""}`;
}

function powerLines(plan: Plan, { deployment, timelockRoles: holders }: Rehearsal): string[] {
  const nameOf = new Map(Object.entries(deployment.contracts).map(([name, address]) => [address, name]));
  const roles = Object.entries(timelockRoles).map(([name, role]) => ({
    name: `timelock ${name}`,
    holders: holders.filter((held) => held.role === role).map(({ account }) => nameOf.get(account) ?? account),
  }));
  const { guardian, guardianUntilSeconds } = plan;
  const guarding = { name: "guardian", holders: [guardian], untilSeconds: guardianUntilSeconds };
  const ofModules = moduleNames.flatMap((name) => {
    const own = plan[name];
    return own === null ? [] : deployParts[name].powers(own);
  });
  const none = { name: "guardian", holders: [] };
  return [...roles, guardian === zeroAddress ? none : guarding, ...ofModules].map(powerLine);
}
