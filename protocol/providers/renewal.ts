import type { ProviderReading, ReadKind, ReadProvider } from "./read-providers.ts";

/** What a renewal leaves of a commitment: of each kind the units that are declared and listed still. */
export type Renewal = { units: readonly bigint[]; weight: bigint; usd8: bigint };

/** As Commitments.sol has it, by kinds as they are or as a vote would make them. */
export function renewalOf(
  { units, declared }: Pick<ReadProvider, "units" | "declared">,
  kinds: readonly ReadKind[],
): Renewal {
  const left = kinds.map(({ listed }, kind) => {
    const [active, has] = [units[kind] ?? 0n, declared[kind] ?? 0n];
    return !listed ? 0n : active < has ? active : has;
  });
  const sum = (of: (kind: ReadKind) => bigint) =>
    kinds.reduce((total, kind, number) => total + (left[number] ?? 0n) * of(kind), 0n);
  return { units: left, weight: sum(({ weight }) => weight), usd8: sum(({ stakeUsd8 }) => stakeUsd8) };
}

/** The tokens that so many dollars are at a price, rounded up, as Commitments.sol has it. */
export function tokensOf(usd8: bigint, priceUsd8: bigint): bigint {
  return (usd8 * 10n ** 18n + priceUsd8 - 1n) / priceUsd8;
}

/** The same kinds with one of them otherwise. */
export function withKind(kinds: ProviderReading["kinds"], number: number, part: Partial<ReadKind>): ReadKind[] {
  return kinds.map((kind, index) => (index === number ? { ...kind, ...part } : kind));
}
