import type { ProviderDetail } from "#governance-ui/api/providers.ts";

type Epochs = ProviderDetail["epochs"];

/** The epoch that runs at a time; -1 before the first. */
export function epochAt({ startAt, epochSeconds }: Epochs, seconds: number): number {
  return seconds < startAt ? -1 : Math.floor((seconds - startAt) / epochSeconds);
}

export function epochStart({ startAt, epochSeconds }: Epochs, epoch: number): number {
  return startAt + epoch * epochSeconds;
}
