import {
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  isAddressEqual,
  type PublicClient,
  parseAbi,
} from "viem";
import type { CommitteePlan } from "#deploy/plan/committee-plan.ts";
import type { CommitteeSafe } from "#deploy/plan/committee-safe.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { guardAccess } from "#protocol/committee/guard-access.ts";
import { safeAbi, safeSlots } from "#protocol/safe/safe-abi.ts";
import { accountAt } from "./account-at.ts";
import { comparable } from "./comparable.ts";
import { logsSince } from "./logs-since.ts";

/** Begins and ends a Safe's lists. */
const SAFE_SENTINEL = "0x0000000000000000000000000000000000000001";
const petitionAbi = parseAbi([
  "function OPEN_BPS() view returns (uint256)",
  "function SHARE_BPS() view returns (uint256)",
  "function WINDOW_SECONDS() view returns (uint256)",
]);

/** Where a fresh committee differs from its plan, in words. */
export async function checkCommitteePlan(
  client: PublicClient,
  deployment: Deployment,
  contracts: CommitteeContracts,
  plan: CommitteePlan,
  expectedSafe: CommitteeSafe,
): Promise<string[]> {
  const faults: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown) => {
    const [is, must] = [comparable(found), comparable(expected)];
    if (is !== must) faults.push(`${what}: found ${is}, expected ${must}.`);
  };
  const seats = { address: contracts.seats, abi: committeeSeatsAbi } as const;
  const elections = { address: contracts.elections, abi: electionsAbi } as const;
  const petition = { address: contracts.petition, abi: petitionAbi } as const;
  const safe = { address: contracts.safe, abi: safeAbi } as const;

  const members = plan.foundingMembers.map(({ account }) => account);
  expect("The members", await client.readContract({ ...seats, functionName: "members" }), members);
  for (const { account, organisation } of plan.foundingMembers) {
    const found = await client
      .readContract({ ...seats, functionName: "organisationOf", args: [account] })
      .catch(() => null);
    expect(`The organisation of the member ${account}`, found, organisation);
  }
  const term = await client.readContract({ ...seats, functionName: "term" });
  expect("The end of the founding term", term.endsSeconds, plan.foundingUntilSeconds);
  for (const [what, functionName, expected] of [
    ["The least threshold", "LEAST_THRESHOLD", plan.leastThreshold],
    ["The least seats", "LEAST_SEATS", plan.leastSeats],
    ["The limit of terms", "TERM_LIMIT", plan.termLimit],
    ["The lead of an election", "LEAD_SECONDS", plan.leadSeconds],
  ] as const) {
    expect(what, await client.readContract({ ...seats, functionName }), expected);
  }
  expect("The rails of elections", await client.readContract({ ...elections, functionName: "rails" }), plan.rails);
  expect("The terms of elections", await client.readContract({ ...elections, functionName: "nextTerms" }), plan.terms);
  for (const [what, functionName, expected] of [
    ["The share that opens a petition", "OPEN_BPS", plan.petition.openBps],
    ["The share that signs a petition", "SHARE_BPS", plan.petition.shareBps],
    ["The window of a petition", "WINDOW_SECONDS", plan.petition.windowSeconds],
  ] as const) {
    expect(what, await client.readContract({ ...petition, functionName }), expected);
  }

  expect("The committee's Safe", contracts.safe, expectedSafe.address);
  const owners = await client.readContract({ ...safe, functionName: "getOwners" });
  expect("The owners of CommitteeSafe", [...owners].sort(), [...members].sort());
  const threshold = await client.readContract({ ...seats, functionName: "threshold" });
  expect(
    "The threshold of CommitteeSafe",
    await client.readContract({ ...safe, functionName: "getThreshold" }),
    threshold,
  );
  const args = [SAFE_SENTINEL, 10n] as const;
  const [modules] = await client.readContract({ ...safe, functionName: "getModulesPaginated", args });
  expect("The modules of CommitteeSafe", modules, [contracts.seating]);
  expect("The guard of CommitteeSafe", await accountAt(client, contracts.safe, safeSlots.guard), contracts.guard);
  const handover = [
    encodeFunctionData({ abi: safeAbi, functionName: "enableModule", args: [contracts.seating] }),
    encodeFunctionData({ abi: safeAbi, functionName: "setGuard", args: [contracts.guard] }),
  ];
  const nonce = await client.readContract({ ...safe, functionName: "nonce" });
  expect("The number of transactions of CommitteeSafe", nonce, handover.length);
  expect("The transactions of CommitteeSafe", await plainCallsToItself(client, deployment, contracts), handover);
  expect("The powers that the guard lists", await listedPowers(client, deployment, contracts), [
    [contracts.veto, guardAccess.membersAndCaretakers],
    [contracts.pause, guardAccess.members],
    [contracts.resolutions, guardAccess.members],
  ]);
  return faults;
}

/** What the Safe called on itself, in order; null for a transaction that may have done anything else. */
async function plainCallsToItself(
  client: PublicClient,
  { startBlock }: Deployment,
  { safe }: CommitteeContracts,
): Promise<(Hex | null)[]> {
  const events = await logsSince(client, BigInt(startBlock), (range) =>
    client.getContractEvents({ address: safe, abi: safeAbi, ...range, strict: true }),
  );
  const calls: (Hex | null)[] = [];
  for (const { eventName, transactionHash } of events) {
    if (eventName !== "ExecutionSuccess" && eventName !== "ExecutionFailure") continue;
    calls.push(plainCall(safe, await client.getTransaction({ hash: transactionHash })));
  }
  return calls;
}

function plainCall(safe: Address, { to, input }: { to: Address | null; input: Hex }): Hex | null {
  if (to === null || !isAddressEqual(to, safe)) return null;
  const { functionName, args } = decodeFunctionData({ abi: safeAbi, data: input });
  if (functionName !== "execTransaction") return null;
  const [target, , data, operation] = args;
  return isAddressEqual(target, safe) && operation === 0 ? data : null;
}

async function listedPowers(client: PublicClient, { startBlock }: Deployment, { guard }: CommitteeContracts) {
  const call = { address: guard, abi: committeeGuardAbi, eventName: "PowerSet", strict: true } as const;
  const events = await logsSince(client, BigInt(startBlock), (range) =>
    client.getContractEvents({ ...call, ...range }),
  );
  return events.map(({ args }): [Address, number] => [args.target, args.newAccess]);
}
