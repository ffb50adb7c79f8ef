import type { Address } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import { tokensOf } from "#protocol/providers/renewal.ts";
import type { UnitKind } from "#protocol/providers/unit-kind.ts";
import { madeUpPrice } from "./made-up-price.ts";
import { type SeededProvider, seededProviders } from "./provider-cast.ts";

/** Of the accounts that the local chain's words make, beyond those whose keys the chain holds. */
const FIRST_OPERATOR = 200;
const FIRST_STAKER = 300;
export const STAKERS = 200;

/** Whose accounts vote with what is staked; a staker in eleven votes itself. */
const delegatees = [2, 2, 1, 5, 8, 2, 3, 12] as const;

export const operatorAccount = (provider: number) => FIRST_OPERATOR + provider - 1;
export const stakerAccount = (staker: number) => FIRST_STAKER + staker;

/** `account` is an index of `localAccount`. */
export type PlannedStake = { account: number; provider: number; amountTokens: bigint; delegatee: Address };

/**
 * Who stakes how much behind whom: as much as the units need at the price of their activation, and the surplus. Ten
 * stakers share what its operator does not stake; every fifth of them has a part of it with the next provider, where
 * somebody else votes with it.
 */
export function stakingPlan(kinds: readonly UnitKind[]): PlannedStake[] {
  return seededProviders.flatMap((provider, index) => {
    const number = index + 1;
    const total = (neededTokens(provider, kinds) * BigInt(10_000 + provider.surplusBps)) / 10_000n;
    const own = (total * BigInt(provider.selfShareBps)) / 10_000n;
    const operator = operatorAccount(number);
    const self = own === 0n ? [] : [stake(operator, number, own, localAccount(operator).address)];
    return [...self, ...stakersOf(number, total - own)];
  });
}

/** What its units need at the price of its wave. */
export function neededTokens({ units, wave }: SeededProvider, kinds: readonly UnitKind[]): bigint {
  const price = madeUpPrice(wave.epoch);
  return kinds.reduce((sum, { stakeUsd8 }, kind) => sum + tokensOf(BigInt(units[kind] ?? 0) * stakeUsd8, price), 0n);
}

function stakersOf(provider: number, tokens: bigint): PlannedStake[] {
  const each = STAKERS / seededProviders.length;
  const ids = Array.from({ length: each }, (_, index) => (provider - 1) * each + index);
  // Some of the provider before have a part here.
  const guests = provider === 1 ? [] : ids.filter((id) => id % 5 === 0).map((id) => id - each);
  const parts = [...ids, ...guests].map((id, index) => ({ id, part: BigInt(3 + ((index * 7) % 11)) }));
  const all = parts.reduce((sum, { part }) => sum + part, 0n);
  // Rounded up, so that all of it is there.
  const least = 200n * 10n ** 18n;
  return parts.map(({ id, part }) => {
    const amount = (tokens * part) / all + 1n;
    return stake(stakerAccount(id), provider, amount < least ? least : amount, delegateeOf(id, provider));
  });
}

function delegateeOf(staker: number, provider: number): Address {
  if (staker % 11 === 10) return localAccount(stakerAccount(staker)).address;
  return localAccount(delegatees[(staker + provider) % delegatees.length] ?? 2).address;
}

function stake(account: number, provider: number, amountTokens: bigint, delegatee: Address): PlannedStake {
  return { account, provider, amountTokens, delegatee };
}
