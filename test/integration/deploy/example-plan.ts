import { parseUnits } from "viem";
import type { Beginning } from "#deploy/journal/begin-deployment.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import { deployParts, type ModulePlans } from "#deploy/parts/deploy-parts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { eachModule } from "#protocol/modules/each-module.ts";

const tokens = (amount: number) => parseUnits(String(amount), 18);
const day = 86_400n;
const rule = { quorumBps: 400, majorityBps: 5_000, quorumFloorTokens: tokens(40_000_000) };

const { settings } = await readLocalProfile("fluence");

/** Of organisations, as those of the local network are not. */
const foundingMembers = [
  { account: localAccount(19).address, organisation: organisationId("Northern providers") },
  { account: localAccount(20).address, organisation: organisationId("Southern providers") },
  { account: localAccount(21).address, organisation: organisationId("") },
];

/** A small network whose one holder has 40% of the supply. It has every module, with the figures of the local network. */
export function examplePlan({ startedAtSeconds }: Beginning): Plan {
  const modules = eachModule<ModulePlans>((name) => {
    const own = settings[name];
    return own && deployParts[name].plan(deployParts[name].local.complete(own), BigInt(startedAtSeconds));
  });
  return {
    timelockDelaySeconds: 2n * day,
    token: { name: "Example", symbol: "EXM", totalSupplyTokens: tokens(1_000_000_000) },
    allocation: [
      { holder: "TimelockController", amountTokens: tokens(600_000_000), excluded: true },
      { holder: localAccount(1).address, amountTokens: tokens(400_000_000), excluded: false },
    ],
    governor: {
      name: "Example DAO",
      votingDelaySeconds: day,
      votingPeriodSeconds: 3n * day,
      proposalThresholdTokens: tokens(10_000_000),
      objectionPeriodSeconds: day,
      gracePeriodSeconds: 14n * day,
      classRules: [rule, rule, { ...rule, majorityBps: 6_000 }],
      settingsClass: 0,
    },
    policies: [],
    spendingCaps: [{ asset: "AlthingToken", capTokens: tokens(1_000_000) }],
    hardCap: { shareBps: 1_500, assets: ["AlthingToken"] },
    guardian: localAccount(14).address,
    guardianUntilSeconds: BigInt(startedAtSeconds) + 300n * day,
    ...modules,
    committee: modules.committee && { ...modules.committee, foundingMembers },
  };
}
