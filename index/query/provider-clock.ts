import { chainTime } from "#index/follow/chain-time.ts";
import type { ProviderNetwork } from "#index/providers/provider-network.ts";
import { type ProviderReading, providerReading } from "#index/providers/provider-reading.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { type EpochSchedule, runningEpoch } from "#protocol/emissions/epoch-clock.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import type { ApiContext } from "./api-context.ts";

/** What holds for all providers, and when. */
export interface ProviderClock {
  network: ProviderNetwork;
  reading: ProviderReading;
  schedule: EpochSchedule;
  now: number;
  /** The epoch that runs; -1 before the first. */
  epoch: number;
}

export async function providerClock(context: ApiContext): Promise<ProviderClock> {
  const { store, deployment, model } = context;
  if (providerContracts(deployment) === null) {
    const message = `${deployment.networkName} has no providers`;
    throw new ApiProblem(404, "no_providers", message, "Its deployment has no ProviderRegistry.");
  }
  const [network, reading, now] = await Promise.all([
    model.providers.get(),
    providerReading(store),
    chainTime(context),
  ]);
  if (reading === undefined) {
    const message = "The contracts of providers were not read yet";
    throw new ApiProblem(503, "starting", message, "Try again in a moment; /api/health tells how far the index is.");
  }
  const { schedule } = reading;
  return { network, reading, schedule, now, epoch: runningEpoch(schedule, now) ?? -1 };
}
