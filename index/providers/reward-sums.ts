import { type Earned, nothing } from "./earned.ts";

/** Of a settled epoch. Tokens in the token's smallest unit. */
export interface SettledEpoch {
  epoch: number;
  emissionTokens: bigint;
  weight: bigint;
  /** Of those whose epoch was flagged, part of the weight. */
  flaggedWeight: bigint;
  earnedTokens: bigint;
}

/** Emission by unit of weight, over the epochs before one; what the reward contract keeps as `sumsBefore`. */
export class RewardSums {
  /** In the order of epochs. */
  readonly epochs: readonly SettledEpoch[];
  /** The first that is not settled; 0 where none is. */
  readonly settled: number;
  readonly #sums: Earned[] = [nothing];

  constructor(epochs: readonly SettledEpoch[]) {
    this.epochs = epochs;
    this.settled = (epochs.at(-1)?.epoch ?? -1) + 1;
    for (const epoch of epochs) {
      const perWeight = tokensByWeight(epoch);
      const { sum, timesEpoch } = this.#sums.at(-1) ?? nothing;
      this.#sums.push({ sum: sum + perWeight, timesEpoch: timesEpoch + perWeight * BigInt(epoch.epoch) });
    }
  }

  before(epoch: number): Earned {
    let low = 0;
    let high = this.epochs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.epochs[middle]?.epoch ?? 0) < epoch) low = middle + 1;
      else high = middle;
    }
    return this.#sums[low] ?? nothing;
  }
}

/** What a unit of weight earned. Where all of them are flagged nobody earned anything, whatever was emitted. */
export function tokensByWeight({ weight, flaggedWeight, earnedTokens }: SettledEpoch): bigint {
  return weight > flaggedWeight ? earnedTokens / (weight - flaggedWeight) : 0n;
}
