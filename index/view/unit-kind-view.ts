import type { ProviderNetwork } from "#index/providers/provider-network.ts";
import type { ProviderClock } from "#index/query/provider-clock.ts";

export function kindsView({ kinds }: Pick<ProviderNetwork, "kinds">) {
  return kinds.map(({ weight, stakeUsd8, ...kind }) => ({
    ...kind,
    weight: weight.toString(),
    stakeUsd8: stakeUsd8.toString(),
  }));
}

export function epochsView({ schedule, epoch }: ProviderClock) {
  return {
    current: epoch < 0 ? null : epoch,
    startAt: schedule.startSeconds,
    epochSeconds: schedule.epochSeconds,
  };
}
