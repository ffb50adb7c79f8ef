import type { Address } from "viem";
import { providerRewardsAbi as abi } from "#protocol/chain/abi/ProviderRewards.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** What epochs pay to providers and stakers, and what they took of it. */
export function rewardEvents(rewards: Address): LogHandler[] {
  return [
    on(rewards, abi, "Begun", (rows, { pulledFromEpoch, paidFromEpoch, pulledTokens }, place) =>
      rows.reward_starts.push({
        ...place,
        pulled_from_epoch: Number(pulledFromEpoch),
        paid_from_epoch: Number(paidFromEpoch),
        pulled: pulledTokens.toString(),
      }),
    ),
    on(rewards, abi, "EpochSettled", (rows, { epoch, emissionTokens, weight, earnedTokens }, place) =>
      rows.reward_epochs.push({
        ...place,
        epoch: Number(epoch),
        emission: emissionTokens.toString(),
        weight: weight.toString(),
        earned: earnedTokens.toString(),
      }),
    ),
    on(rewards, abi, "ProviderClaimed", (rows, { provider, to, amountTokens }, place) =>
      rows.reward_claims.push({ ...place, provider, staker: null, receiver: to, amount: amountTokens.toString() }),
    ),
    on(rewards, abi, "StakerClaimed", (rows, { provider, staker, to, amountTokens }, place) =>
      rows.reward_claims.push({ ...place, provider, staker, receiver: to, amount: amountTokens.toString() }),
    ),
    on(rewards, abi, "EarnedByNobody", (rows, { provider, amountTokens }, place) =>
      rows.unowned_rewards.push({ ...place, provider, amount: amountTokens.toString() }),
    ),
    on(rewards, abi, "SurplusReturned", (rows, { amountTokens }, place) =>
      rows.unowned_rewards.push({ ...place, provider: null, amount: amountTokens.toString() }),
    ),
  ];
}
