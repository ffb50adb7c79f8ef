import { parseUnits } from "viem";
import type { Beginning } from "#deploy/journal/begin-deployment.ts";
import { localAccount } from "#deploy/local/accounts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";

const tokens = (amount: number) => parseUnits(String(amount), 18);
const day = 86_400n;
const rule = { quorumBps: 400, majorityBps: 5_000, quorumFloorTokens: tokens(40_000_000) };

/** A small network whose one holder has 40% of the supply. */
export function examplePlan({ startedAtSeconds }: Beginning): Plan {
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
    emissions: {
      terms: {
        referenceUsd8: 1_200_000_000_000n,
        kappaHalves: 1n,
        minMultiplierBps: 2_500n,
        maxMultiplierBps: 10_000n,
        deadBandBps: 1_000n,
        slewDownBps: 1_000n,
        slewUpBps: 500n,
        decayPpm: 2_500n,
        epochCapTokens: tokens(312_500),
      },
      startMultiplierBps: 10_000n,
      baselineTokens: tokens(250_000),
      budgetTokens: tokens(100_000_000),
      epochSeconds: day,
      windowSeconds: day / 2n,
      startSeconds: BigInt(startedAtSeconds) + 12n * day,
      reporters: [localAccount(10).address, localAccount(11).address, localAccount(12).address],
      reporterQuorum: 2,
    },
    committee: {
      leastThreshold: 3,
      leastSeats: 3,
      termLimit: 2,
      leadSeconds: Number(56n * day),
      foundingMembers: [
        { account: localAccount(19).address, organisation: organisationId("Northern providers") },
        { account: localAccount(20).address, organisation: organisationId("Southern providers") },
        { account: localAccount(21).address, organisation: organisationId("") },
      ],
      foundingUntilSeconds: BigInt(startedAtSeconds) + 60n * day,
      terms: {
        seats: 5,
        runnersUp: 3,
        approvals: 5,
        rule: 0,
        orgCap: 2,
        minSeats: 3,
        maxExclusions: 2,
        registrationSeconds: Number(7n * day),
        endorsementSeconds: Number(7n * day),
        vettingSeconds: Number(7n * day),
        votingSeconds: Number(14n * day),
        extensionSeconds: Number(7n * day),
        minEndorsementBps: 50,
        minCombinationBps: 5,
        turnoutFloorBps: 500,
        bondReturnBps: 25,
        decayFromBps: 7_500,
        vetter: localAccount(31).address,
        bondWei: parseUnits("0.1", 18),
        termSeconds: Number(365n * day),
      },
      rails: {
        minWindowSeconds: Number(3n * day),
        maxWindowSeconds: Number(60n * day),
        minVotingSeconds: Number(10n * day),
        minTermSeconds: Number(365n * day),
        maxTermSeconds: Number(730n * day),
        maxBondWei: parseUnits("10", 18),
        maxExclusions: 5,
        maxEndorsementBps: 500,
        maxTurnoutFloorBps: 2_000,
      },
      petition: { openBps: 10, shareBps: 100, windowSeconds: Number(30n * day) },
      saltNonce: BigInt(startedAtSeconds),
    },
  };
}
