import { type Address, type Client, getAddress, slice, zeroHash } from "viem";
import { getStorageAt, readContract } from "viem/actions";
import type { PlannedReading } from "#index/readings/planned-reading.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { nodeFault } from "#index/rpc/viem-client.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { type CommitteeContracts, committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { safeAbi, safeSlots } from "#protocol/safe/safe-abi.ts";
import type { CommitteeReading } from "./committee-reading.ts";

/** The state of the committee, in one reading; none where a deployment has no committee. */
export function committeeReadings(deployment: Deployment): PlannedReading[] {
  const contracts = committeeContracts(deployment);
  if (contracts === null) return [];
  return [
    {
      key: readingKey.committee,
      read: async (client, blockNumber) => JSON.stringify(await readCommittee(client, contracts, blockNumber)),
    },
  ];
}

async function readCommittee(
  client: Client,
  contracts: CommitteeContracts,
  blockNumber: bigint,
): Promise<CommitteeReading> {
  const at = { address: contracts.seats, abi: committeeSeatsAbi, blockNumber };
  const safe = await readSafe(client, contracts, blockNumber);
  const [term, seats, threshold, elections] = await Promise.all([
    readContract(client, { ...at, functionName: "term" }),
    readContract(client, { ...at, functionName: "filledSeats" }),
    readContract(client, { ...at, functionName: "threshold" }),
    readContract(client, { ...at, functionName: "elections" }),
  ]);
  const organisations = await Promise.all(
    seats.map(({ account }) =>
      readContract(client, { ...at, functionName: "organisationOf", args: [account] }).catch(unlessNode(zeroHash)),
    ),
  );
  return {
    term: { ...term, election: Number(term.election) },
    seats: seats.map((seat, index) => ({
      ...seat,
      election: Number(seat.election),
      organisation: organisations[index] ?? zeroHash,
    })),
    threshold: Number(threshold),
    elections,
    rules: await readRules(client, contracts.seats, blockNumber),
    safe,
    access: await readAccess(client, contracts, getAddress(safe.guard), blockNumber),
  };
}

async function readRules(client: Client, address: Address, blockNumber: bigint): Promise<CommitteeReading["rules"]> {
  const at = { address, abi: committeeSeatsAbi, blockNumber };
  // The last two ask the elections contract, which a vote may have replaced.
  const [leastThreshold, leastSeats, termLimit, leadSeconds, nextElectionSeconds, openSeats] = await Promise.all([
    readContract(client, { ...at, functionName: "LEAST_THRESHOLD" }),
    readContract(client, { ...at, functionName: "LEAST_SEATS" }),
    readContract(client, { ...at, functionName: "TERM_LIMIT" }),
    readContract(client, { ...at, functionName: "LEAD_SECONDS" }),
    readContract(client, { ...at, functionName: "nextElectionSeconds" }).catch(unlessNode(0n)),
    readContract(client, { ...at, functionName: "openSeats" }).catch(unlessNode(0n)),
  ]);
  return {
    leastThreshold: Number(leastThreshold),
    leastSeats: Number(leastSeats),
    termLimit: Number(termLimit),
    leadSeconds: Number(leadSeconds),
    nextElectionSeconds: Number(nextElectionSeconds),
    openSeats: Number(openSeats),
  };
}

const FIRST = "0x0000000000000000000000000000000000000001";
const MOST_MODULES = 32n;

async function readSafe(
  client: Client,
  { safe: address, seating }: CommitteeContracts,
  blockNumber: bigint,
): Promise<CommitteeReading["safe"]> {
  const at = { address, abi: safeAbi, blockNumber };
  const [owners, threshold, nonce, [modules], guard, synced] = await Promise.all([
    readContract(client, { ...at, functionName: "getOwners" }),
    readContract(client, { ...at, functionName: "getThreshold" }),
    readContract(client, { ...at, functionName: "nonce" }),
    readContract(client, { ...at, functionName: "getModulesPaginated", args: [FIRST, MOST_MODULES] }),
    getStorageAt(client, { address, slot: safeSlots.guard, blockNumber }),
    readContract(client, { address: seating, abi: seatingModuleAbi, blockNumber, functionName: "isSynced" }),
  ]);
  return {
    owners: [...owners],
    threshold: Number(threshold),
    nonce: nonce.toString(),
    modules: [...modules],
    guard: slice(guard ?? zeroHash, 12),
    synced,
  };
}

/** A vote may set a guard of another kind, which lists no powers. */
async function readAccess(
  client: Client,
  { veto, pause, resolutions }: CommitteeContracts,
  guard: Address,
  blockNumber: bigint,
): Promise<CommitteeReading["access"]> {
  const at = { address: guard, abi: committeeGuardAbi, blockNumber, functionName: "accessTo" } as const;
  const powers = [veto, pause, resolutions];
  return Promise.all(
    powers.map(async (power) => [power, await readContract(client, { ...at, args: [power] })] as const),
  ).then(Object.fromEntries, unlessNode(null));
}

/** What a contract does not answer is worth this; what a node does not, is a failure. */
function unlessNode<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (nodeFault(error) !== undefined) throw error;
    return value;
  };
}
