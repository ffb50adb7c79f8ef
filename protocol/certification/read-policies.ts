import { type Address, type Client, parseAbi, zeroAddress } from "viem";
import { getBlock, readContract } from "viem/actions";
import { readMany } from "#protocol/chain/read-many.ts";
import { wordText } from "#protocol/input/text-word.ts";
import type { CertificationContracts } from "./certification-contracts.ts";
import { TIER_NUMBERS, type TierFigure, tierFigures, tierParameter } from "./tier-figures.ts";

const abi = parseAbi([
  "struct Kind { bytes32 name; bytes32 schemaUid; uint8 figures; uint8 firstFigure; }",
  "function kindCount() view returns (uint256)",
  "function kindOf(uint8 kind) view returns (Kind)",
  "function attestersOf(uint8 kind) view returns (address[8])",
  "function tierCount() view returns (uint256)",
  "function tierName(uint8 tier) view returns (bytes32)",
  "function parameter(uint8 parameter) view returns (uint256)",
]);

export type ReadKind = { name: string; figures: number; firstFigure: number; attesters: Address[] };

export type ReadTier = {
  name: string;
  /** By the numbers of ITiers.sol. */
  values: readonly bigint[];
};

/** Kinds of certificates with whose count, and what each tier asks for, at one block. */
export async function readPolicies(
  client: Client,
  { certification: address }: Pick<CertificationContracts, "certification">,
): Promise<{ kinds: ReadKind[]; tiers: ReadTier[] }> {
  const { number: blockNumber } = await getBlock(client);
  const at = { address, abi, blockNumber } as const;
  const [kindCount, tierCount] = await Promise.all([
    readContract(client, { ...at, functionName: "kindCount" }),
    readContract(client, { ...at, functionName: "tierCount" }),
  ]);
  const each = <Name extends "kindOf" | "attestersOf" | "tierName">(count: bigint, functionName: Name) =>
    Array.from({ length: Number(count) }, (_, number) => ({ address, abi, functionName, args: [number] }) as const);
  const [kinds, attesters, names] = await Promise.all([
    readMany(client, each(kindCount, "kindOf"), blockNumber),
    readMany(client, each(kindCount, "attestersOf"), blockNumber),
    readMany(client, each(tierCount, "tierName"), blockNumber),
  ]);
  const figureCount = kinds.reduce((sum, { figures }) => sum + figures, 0);
  // Of kinds and figures that there are none of, the contract knows no parameter.
  const asked = names.flatMap((_, tier) =>
    tierFigures.flatMap(({ first, count, each: of }: TierFigure) => {
      const most = of === null ? count : of === "kind" ? kinds.length : figureCount;
      return Array.from({ length: most }, (_one, index) => tierParameter(tier, first, index));
    }),
  );
  const found = await readMany(
    client,
    asked.map((number) => ({ address, abi, functionName: "parameter", args: [number] }) as const),
    blockNumber,
  );
  const values = new Map(asked.map((number, index) => [number, found[index] ?? 0n]));
  return {
    kinds: kinds.map(({ name, figures, firstFigure }, kind) => ({
      name: wordText(name),
      figures,
      firstFigure,
      attesters: (attesters[kind] ?? []).filter((attester) => attester !== zeroAddress),
    })),
    tiers: names.map((name, tier) => ({
      name: wordText(name),
      values: Array.from({ length: TIER_NUMBERS }, (_, number) => values.get(tierParameter(tier, number)) ?? 0n),
    })),
  };
}
