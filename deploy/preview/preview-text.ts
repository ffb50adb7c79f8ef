import { type Address, formatEther, formatGwei, formatUnits, zeroAddress } from "viem";
import type { Power } from "#deploy/parts/deploy-part.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { timelockRoles } from "#deploy/plan/timelock-roles.ts";
import type { Figure } from "#profiles/profile/profile.ts";
import type { ResolvedProfile } from "#profiles/profile/resolve-profile.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import type { Rehearsal } from "./rehearse.ts";

export interface Preview {
  profile: ResolvedProfile;
  plan: Plan;
  network: string;
  rehearsal: Rehearsal;
  /** Null where no key was given. */
  deployer: { address: Address; balanceWei: bigint } | null;
}

/** What a deployment will put on the chain, in lines, before anything is sent. */
export function previewText({ profile, plan, network, rehearsal, deployer }: Preview): string {
  const { deployment, blockNumber, transactions, gas, costWei, hasBaseFees } = rehearsal;
  const parts: [string, string[]][] = [
    [`Figures of ${profile.name}, each with its source`, profile.figures.filter(isSet).map(figureLine)],
    ["Tokens", plan.allocation.map((share) => allocationLine(share, plan))],
    ["Powers", powerLines(plan, rehearsal)],
    ["Contracts", [Object.keys(deployment.contracts).sort().join(", ")]],
    [
      `Cost, rehearsed on a fork of ${network} at block ${blockNumber} and checked there as a deployment is`,
      [
        `${transactions} transactions, ${gas.toLocaleString("en")} gas`,
        `${formatEther(costWei)} at ${formatGwei(costWei / gas)} gwei, the most that they would pay now`,
        ...(hasBaseFees
          ? []
          : ["without fees by EIP-1559 the bots do not work here: people queue and execute on the page"]),
        deployer === null
          ? "no deployer: ALTHING_KEYSTORE names none"
          : `deployer ${deployer.address}, who has ${formatEther(deployer.balanceWei)}`,
      ],
    ],
  ];
  return parts.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n\n");
}

function isSet({ mark }: Figure): boolean {
  return mark !== "not published" && mark !== "U";
}

function figureLine({ key, value, unit, source, mark }: Figure): string {
  return `${key.padEnd(34)} ${[value, unit ?? ""].join(" ").trim()}  (${mark}: ${source})`;
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

function powerLine({ name, holders, untilSeconds }: Power): string {
  const until = untilSeconds === undefined ? "" : `, until ${new Date(Number(untilSeconds) * 1000).toISOString()}`;
  return `${name.padEnd(34)} ${holders.length === 0 ? "nobody" : holders.join(", ")}${until}`;
}
