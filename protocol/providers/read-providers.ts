import { type Client, type Hex, parseAbi } from "viem";
import { getBlock } from "viem/actions";
import { readMany } from "#protocol/chain/read-many.ts";
import { type EpochSchedule, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import type { ProviderContracts } from "./provider-contracts.ts";

const abi = parseAbi([
  "struct Provider { address operator; uint40 registeredSeconds; uint40 statusSeconds; uint8 status; address payee; bytes32 organisation; bytes32 statementHash; }",
  "struct Kind { bool listed; uint32 weight; uint64 stakeUsd8; bytes32 name; }",
  "struct Hardware { uint16 number; uint40 declaredSeconds; bytes32 descriptionHash; }",
  "struct Commitment { uint96 neededTokens; uint48 weight; uint24 untilEpoch; uint24 terms; uint16 commissionBps; uint16 nextCommissionBps; uint32 nextCommissionSeconds; }",
  "struct Schedule { uint48 startSeconds; uint32 epochSeconds; uint32 windowSeconds; }",
  "function providerCount() view returns (uint32)",
  "function kindCount() view returns (uint256)",
  "function kindOf(uint8 kind) view returns (Kind)",
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
  operator: `0x${string}`;
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
  const { number: block, timestamp } = await getBlock(client);
  const [count, kindCount, schedule] = await readMany(
    client,
    [
      { address: registry, abi, functionName: "providerCount" },
      { address: registry, abi, functionName: "kindCount" },
      { address: vault, abi, functionName: "schedule" },
    ],
    block,
  );
  const numbers = Array.from({ length: Math.min(count, MOST_READ) }, (_, index) => index + 1);
  const kindNumbers = Array.from({ length: Number(kindCount) }, (_, kind) => kind);
  const kinds = await readMany(
    client,
    kindNumbers.map((kind) => ({ address: registry, abi, functionName: "kindOf" as const, args: [kind] as const })),
    block,
  );
  const all = await readMany(
    client,
    numbers.map((number) => ({
      address: commitments,
      abi,
      functionName: "commitmentOf" as const,
      args: [number] as const,
    })),
    block,
  );
  const nowSeconds = Number(timestamp);
  const running = all.flatMap((commitment, index) => {
    const endsSeconds = epochEndSeconds(schedule, commitment.untilEpoch - 1);
    return commitment.untilEpoch > 0 && endsSeconds > nowSeconds
      ? [{ number: index + 1, commitment, endsSeconds }]
      : [];
  });
  const providers = await readMany(
    client,
    running.map(({ number }) => ({
      address: registry,
      abi,
      functionName: "providerOf" as const,
      args: [number] as const,
    })),
    block,
  );
  const staked = await readMany(
    client,
    running.map(({ number }) => ({
      address: vault,
      abi,
      functionName: "activeTokens" as const,
      args: [number] as const,
    })),
    block,
  );
  const pairs = running.flatMap(({ number }) => kindNumbers.map((kind) => [number, kind] as const));
  const units = await readMany(
    client,
    pairs.map((args) => ({ address: commitments, abi, functionName: "unitsOf" as const, args })),
    block,
  );
  const hardware = await readMany(
    client,
    pairs.map((args) => ({ address: registry, abi, functionName: "hardwareOf" as const, args })),
    block,
  );
  return {
    kinds: kinds.map(({ name, listed, weight, stakeUsd8 }) => ({ name, listed, weight: BigInt(weight), stakeUsd8 })),
    committed: running.flatMap(({ number, commitment, endsSeconds }, index) => {
      const provider = providers[index];
      if (provider === undefined) return [];
      const of = <Value>(values: readonly Value[]) =>
        values.slice(index * kindNumbers.length, (index + 1) * kindNumbers.length);
      return [
        {
          number,
          operator: provider.operator,
          organisation: provider.organisation,
          status: provider.status,
          stakedTokens: staked[index] ?? 0n,
          neededTokens: commitment.neededTokens,
          commissionBps: commitment.commissionBps,
          untilEpoch: commitment.untilEpoch,
          endsSeconds,
          units: of(units),
          declared: of(hardware).map(({ number: declared }) => BigInt(declared)),
        },
      ];
    }),
    schedule,
    nowSeconds,
    count,
    isWhole: count <= MOST_READ,
    blockNumber: block,
  };
}
