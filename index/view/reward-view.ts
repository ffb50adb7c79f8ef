import type { RewardState } from "#index/providers/provider-rewards.ts";
import type { EpochSchedule } from "#protocol/emissions/epoch-clock.ts";
import { epochStartSeconds } from "./provider-view.ts";

const MOST_POINTS = 120;

export function rewardView({ earnedTokens, vestedTokens }: RewardState, claimed: bigint) {
  return {
    earnedTokens: earnedTokens.toString(),
    vestedTokens: vestedTokens.toString(),
    claimedTokens: claimed.toString(),
    claimableTokens: (vestedTokens > claimed ? vestedTokens - claimed : 0n).toString(),
  };
}

/** What was earned and vested at the start of epochs between two, both included, and not more of them than a chart shows. */
export function rewardPoints(
  { from, until, also, schedule }: { from: number; until: number; also: number; schedule: EpochSchedule },
  stateAt: (epoch: number) => RewardState,
) {
  const step = Math.max(1, Math.ceil((until - from) / MOST_POINTS));
  const epochs = new Set([until, ...(also >= from && also <= until ? [also] : [])]);
  for (let epoch = from; epoch < until; epoch += step) epochs.add(epoch);
  return [...epochs]
    .toSorted((a, b) => a - b)
    .map((epoch) => {
      const { earnedTokens, vestedTokens } = stateAt(epoch);
      return {
        epoch,
        at: epochStartSeconds(schedule, epoch),
        earnedTokens: earnedTokens.toString(),
        vestedTokens: vestedTokens.toString(),
      };
    });
}
