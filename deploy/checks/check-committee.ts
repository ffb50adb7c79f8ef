import { type Address, isAddressEqual, type PublicClient, zeroAddress } from "viem";
import type { CommitteePlan } from "#deploy/plan/committee-plan.ts";
import { type CommitteeSafe, safe141 } from "#deploy/plan/committee-safe.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { safeSlots } from "#protocol/safe/safe-abi.ts";
import { accountAt } from "./account-at.ts";
import { checkCommitteePlan } from "./check-committee-plan.ts";
import { checkLinks, type Link } from "./check-links.ts";

const fixedLinks: readonly Link[] = [
  ["CommitteeSeats", "TIMELOCK", "TimelockController"],
  ["CommitteeSeats", "SAFE", "CommitteeSafe"],
  ["SeatingModule", "TIMELOCK", "TimelockController"],
  ["SeatingModule", "SEATS", "CommitteeSeats"],
  ["SeatingModule", "SAFE", "CommitteeSafe"],
  ["CommitteeVeto", "TIMELOCK", "TimelockController"],
  ["CommitteeVeto", "GOVERNOR", "AlthingGovernor"],
  ["CommitteeVeto", "SEATS", "CommitteeSeats"],
  ["CommitteeVeto", "SAFE", "CommitteeSafe"],
  ["CommitteePause", "TIMELOCK", "TimelockController"],
  ["CommitteePause", "SEATS", "CommitteeSeats"],
  ["CommitteePause", "SAFE", "CommitteeSafe"],
  ["CommitteeResolutions", "GOVERNOR", "AlthingGovernor"],
  ["CommitteeResolutions", "SEATS", "CommitteeSeats"],
  ["CommitteeResolutions", "SAFE", "CommitteeSafe"],
  ["CommitteeGuard", "TIMELOCK", "TimelockController"],
  ["CommitteeGuard", "SEATS", "CommitteeSeats"],
  ["CommitteeGuard", "SAFE", "CommitteeSafe"],
  ["Elections", "TIMELOCK", "TimelockController"],
  ["Elections", "TOKEN", "AlthingToken"],
  ["Elections", "SEATS", "CommitteeSeats"],
  ["Elections", "SAFE", "CommitteeSafe"],
  ["RecallPetition", "TIMELOCK", "TimelockController"],
  ["RecallPetition", "TOKEN", "AlthingToken"],
  ["RecallPetition", "SEATS", "CommitteeSeats"],
  ["RecallPetition", "GOVERNOR", "AlthingGovernor"],
];
const firstLinks: readonly Link[] = [["CommitteeSeats", "elections", "Elections"]];

/**
 * What is wrong with who has power over the committee, with its Safe, and with how their contracts refer to one another,
 * in words. Without a plan, what votes and members may have changed is not compared.
 */
export async function checkCommittee(
  client: PublicClient,
  deployment: Deployment,
  plan: CommitteePlan | null = null,
  safe: CommitteeSafe | null = null,
): Promise<string[]> {
  const contracts = committeeContracts(deployment);
  if (contracts === null) return [];
  return [
    ...(await checkLinks(client, deployment, plan === null ? fixedLinks : [...fixedLinks, ...firstLinks])),
    ...(await checkSafe(client, contracts.safe)),
    ...(plan === null || safe === null ? [] : await checkCommitteePlan(client, deployment, contracts, plan, safe)),
  ];
}

/** What must hold of the Safe whoever sits, and whatever guard and modules votes have named. */
async function checkSafe(client: PublicClient, safe: Address): Promise<string[]> {
  const faults: string[] = [];
  const singleton = await accountAt(client, safe, safeSlots.singleton);
  if (!isAddressEqual(singleton, safe141.Safe.address)) {
    faults.push(`The code of CommitteeSafe is that of ${singleton} and must be that of ${safe141.Safe.address}.`);
  }
  const handler = await accountAt(client, safe, safeSlots.fallbackHandler);
  if (!isAddressEqual(handler, zeroAddress)) {
    faults.push(
      `The fallback handler of CommitteeSafe is ${handler} and there must be none: no guard sees what it signs.`,
    );
  }
  const guard = await accountAt(client, safe, safeSlots.guard);
  if (isAddressEqual(guard, zeroAddress)) faults.push("CommitteeSafe has no guard.");
  return faults;
}
