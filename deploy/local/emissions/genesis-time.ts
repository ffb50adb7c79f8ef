import type { EmissionDeploymentSettings } from "#profiles/emissions/emission-deployment-settings.ts";

const day = 86_400;

/** How many epochs the local network has behind it. */
export const accountedEpochs = 365;

/** How soon the next epoch can be poked, so that whoever starts a network sees it happen. */
const nextPokeInSeconds = 5 * 60;

/** When the local chain must begin, so that its seeded history ends at `now`; both in unix seconds. */
export function genesisTime(emissions: EmissionDeploymentSettings | null, now: number): number {
  if (emissions === null) return now - 60 * day;
  const { startAfterSeconds, epochSeconds, windowSeconds } = emissions;
  const nextCutoff = startAfterSeconds + epochSeconds * BigInt(accountedEpochs + 1) + windowSeconds;
  return now + nextPokeInSeconds - Number(nextCutoff);
}
