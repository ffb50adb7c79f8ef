import { type Address, type Client, type Hex, parseAbi, zeroHash } from "viem";
import { getBlock } from "viem/actions";
import { readMany } from "#protocol/chain/read-many.ts";
import { type EpochSchedule, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import type { ProviderContracts } from "./provider-contracts.ts";

const abi = parseAbi([
  "struct Provider { address operator; uint40 registeredSeconds; uint40 statusSeconds; uint8 status; address payee; bytes32 organisation; bytes32 statementHash; }",
  "struct Kind { bool listed; uint32 weight; uint64 stakeUsd8; }",
  "struct Hardware { uint16 number; uint40 declaredSeconds; bytes32 descriptionHash; }",
  "struct Commitment { uint96 neededTokens; uint48 weight; uint24 untilEpoch; uint24 terms; uint16 commissionBps; uint16 nextCommissionBps; uint32 nextCommissionSeconds; bool suspended; }",
  "struct Schedule { uint48 startSeconds; uint32 epochSeconds; uint32 windowSeconds; }",
  "function providerCount() view returns (uint32)",
  "function kindCount() view returns (uint256)",
  "function kindOf(uint8 kind) view returns (Kind)",
  "function kindName(uint8 kind) view returns (bytes32)",
  "function providerOf(uint32 provider) view returns (Provider)",
  "function hardwareOf(uint32 provider, uint8 kind) view returns (Hardware)",
  "function commitmentOf(uint32 provider) view returns (Commitment)",
  "function unitsOf(uint32 provider, uint8 kind) view returns (uint256)",
  "function activeTokens(uint32 provider) view returns (uint256)",
  "function schedule() view returns (Schedule)",
]);

export type ReadKind = { name: Hex; listed: boolean; weight: bigint; stakeUsd8: bigint };

/** A provider as it is committed; `units` and `declared` are by the number of a kind. */
export type ReadProvider = {
  number: number;
  operator: Address;
  organisation: Hex;
  /** As IProviderRegistry.Status has it. */
  status: number;
  stakedTokens: bigint;
  neededTokens: bigint;
  commissionBps: number;
  /** The first epoch after the commitment, and when that begins. */
  untilEpoch: number;
  endsSeconds: number;
  units: readonly bigint[];
  declared: readonly bigint[];
};

export type ProviderReading = {
  kinds: readonly ReadKind[];
  /** Those whose commitment runs, in their order. */
  committed: readonly ReadProvider[];
  schedule: EpochSchedule;
  nowSeconds: number;
  /** How many are registered, whether all of them were read, and at which block. */
  count: number;
  isWhole: boolean;
  blockNumber: bigint;
};

/** More are not looked at: what is shown says so. */
const MOST_READ = 2_000;

/** The kinds of units, and every provider whose commitment runs, at one block, in a bounded number of requests. */
export async function readProviders(
  client: Client,
  { registry, vault, commitments }: Pick<ProviderContracts, "registry" | "vault" | "commitments">,
): Promise<ProviderReading> {
  const { number: blockNumber, timestamp } = await getBlock(client);
  const [count, kindCount, schedule] = await readMany(
    client,
    [
      { address: registry, abi, functionName: "providerCount" },
      { address: registry, abi, functionName: "kindCount" },
      { address: vault, abi, functionName: "schedule" },
    ],
    blockNumber,
  );
  const all = upTo(Math.min(count, MOST_READ), 1);
  const commitmentsOf = all.map(
    (number) => ({ address: commitments, abi, functionName: "commitmentOf", args: [number] }) as const,
  );
  const found = await readMany(client, commitmentsOf, blockNumber);
  const nowSeconds = Number(timestamp);
  const running = all.flatMap((number, index) => {
    const commitment = found[index];
    if (commitment === undefined || commitment.untilEpoch === 0) return [];
    const endsSeconds = epochEndSeconds(schedule, commitment.untilEpoch - 1);
    return endsSeconds > nowSeconds ? [{ number, commitment, endsSeconds }] : [];
  });

  const kindNumbers = upTo(Number(kindCount), 0);
  const byKind = <Name extends "kindOf" | "kindName">(functionName: Name) =>
    kindNumbers.map((kind) => ({ address: registry, abi, functionName, args: [kind] }) as const);
  const pairs = running.flatMap(({ number }) => kindNumbers.map((kind) => [number, kind] as const));
  const [kinds, names, providers, staked, units, hardware] = await Promise.all([
    readMany(client, byKind("kindOf"), blockNumber),
    readMany(client, byKind("kindName"), blockNumber),
    readMany(
      client,
      running.map(({ number }) => ({ address: registry, abi, functionName: "providerOf", args: [number] }) as const),
      blockNumber,
    ),
    readMany(
      client,
      running.map(({ number }) => ({ address: vault, abi, functionName: "activeTokens", args: [number] }) as const),
      blockNumber,
    ),
    readMany(
      client,
      pairs.map((args) => ({ address: commitments, abi, functionName: "unitsOf", args }) as const),
      blockNumber,
    ),
    readMany(
      client,
      pairs.map((args) => ({ address: registry, abi, functionName: "hardwareOf", args }) as const),
      blockNumber,
    ),
  ]);

  const committed = running.flatMap(({ number, commitment, endsSeconds }, index) => {
    const provider = providers[index];
    if (provider === undefined) return [];
    const ofKinds = <Value>(values: readonly Value[]) =>
      values.slice(index * kindNumbers.length, (index + 1) * kindNumbers.length);
    const { operator, organisation, status } = provider;
    const { neededTokens, commissionBps, untilEpoch } = commitment;
    const declared = ofKinds(hardware).map(({ number: inAll }) => BigInt(inAll));
    const stakedTokens = staked[index] ?? 0n;
    const of = { number, operator, organisation, status, stakedTokens, neededTokens, commissionBps };
    return [{ ...of, untilEpoch, endsSeconds, units: ofKinds(units), declared }];
  });
  return {
    kinds: kinds.map(({ listed, weight, stakeUsd8 }, kind) => ({
      name: names[kind] ?? zeroHash,
      listed,
      weight: BigInt(weight),
      stakeUsd8,
    })),
    committed,
    schedule,
    nowSeconds,
    count,
    isWhole: count <= MOST_READ,
    blockNumber,
  };
}

const upTo = (count: number, first: number) => Array.from({ length: count }, (_, index) => first + index);
