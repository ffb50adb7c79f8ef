import type { Rail } from "#protocol/parameters/rail.ts";

/** A kind of unit, as a deployment's settings have it. */
export type UnitKind = {
  name: string;
  /** Of a unit, when rewards are shared. */
  weight: bigint;
  /** Stake behind a unit, in US dollars with 8 decimals. */
  stakeUsd8: bigint;
};

/** contracts/providers/ProviderRegistry.sol takes no more. */
export const MOST_KINDS = 16;
export const MOST_WEIGHT = 1_000_000n;
export const MOST_STAKE_USD8 = 2n ** 64n - 1n;

/** The numbers of a kind's parameters in the registry. */
export const weightPlace = (kind: number) => 2 * kind;
export const stakePlace = (kind: number) => 2 * kind + 1;

/** What every kind's rails have in common: a vote moves a value by a quarter, once in 30 days. */
export const KIND_PACE = {
  maxStepBps: 2_500,
  maxStep: 1n,
  minDelaySeconds: 30 * 86_400,
  rampUpSeconds: 0,
  rampDownSeconds: 0,
} as const satisfies Partial<Rail>;

/** Between which values votes may move a kind: a hundredth and a hundred times what it begins with. */
export function kindBounds({ weight, stakeUsd8 }: Pick<UnitKind, "weight" | "stakeUsd8">) {
  const around = (value: bigint, least: bigint, most: bigint) => ({
    min: value / 100n > least ? value / 100n : least,
    max: value * 100n < most ? value * 100n : most,
  });
  return { weight: around(weight, 1n, MOST_WEIGHT), stakeUsd8: around(stakeUsd8, 0n, MOST_STAKE_USD8) };
}
