import { encodePacked, type Hex } from "viem";

/** Whole percentages of the voter's power; the rest of 100 stays unused. */
export type Split = { against: number; for: number; abstain: number };

/** The governor's support value for a fractional ballot. */
export const SPLIT_SUPPORT = 255;

export function splitProblem(split: Split): string | null {
  const parts = [split.against, split.for, split.abstain];
  if (parts.some((part) => !Number.isInteger(part) || part < 0 || part > 100)) {
    return "Give each share as a whole number from 0 to 100.";
  }
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum !== 100) return `The shares add up to ${sum}%. They must add up to 100%.`;
  return null;
}

/** Splits `power` by percentage; what rounding leaves over goes to the largest share, so nothing is lost. */
export function splitPower(split: Split, power: bigint): { against: bigint; for: bigint; abstain: bigint } {
  const share = (percent: number) => (power * BigInt(percent)) / 100n;
  const votes = { against: share(split.against), for: share(split.for), abstain: share(split.abstain) };
  const keys = ["against", "for", "abstain"] as const;
  const largest = keys.reduce((best, key) => (split[key] > split[best] ? key : best), "against");
  votes[largest] += power - votes.against - votes.for - votes.abstain;
  return votes;
}

/** 48 bytes: three uint128 in the order against, for, abstain. */
export function splitParams(votes: { against: bigint; for: bigint; abstain: bigint }): Hex {
  return encodePacked(["uint128", "uint128", "uint128"], [votes.against, votes.for, votes.abstain]);
}
