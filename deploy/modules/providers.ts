import { buildModule } from "@nomicfoundation/ignition-core";
import type { EmissionsModule } from "#deploy/parts/deploy-part.ts";
import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import { feedRails } from "#protocol/providers/feed-parameters.ts";
import { vaultRails } from "#protocol/providers/vault-parameters.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/** Registry, stake and prices. Kinds of units are added by the first vote, and nobody slashes until one names somebody. */
export function providersModule(
  own: ProviderPlan,
  timelock: TimelockModule,
  token: TokenModule,
  { schedule }: EmissionsModule,
) {
  return buildModule("Providers", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingToken } = m.useModule(token);
    const ProviderRegistry = m.contract("ProviderRegistry", [TimelockController, own.isOpen]);
    const StakeVault = m.contract("StakeVault", [
      ProviderRegistry,
      AlthingToken,
      schedule,
      own.leastStakeTokens,
      [own.unbondingSeconds, own.slashCapBps],
      [...vaultRails],
    ]);
    const { roundSeconds, reporters, reporterQuorum, sources, sourcesNeeded, maxAgeSeconds, maxDeviationBps } =
      own.prices;
    const PriceReports = m.contract("PriceReports", [TimelockController, roundSeconds, reporters, reporterQuorum]);
    const others = sources.map((one, index) =>
      "source" in one
        ? one.source
        : m.contract("AggregatorSource", [one.aggregator], { id: `AggregatorSource_${index + 1}` }),
    );
    const PriceFeed = m.contract("PriceFeed", [
      TimelockController,
      [PriceReports, ...others],
      sourcesNeeded,
      [maxAgeSeconds, maxDeviationBps],
      [...feedRails],
    ]);
    return { ProviderRegistry, StakeVault, PriceReports, PriceFeed };
  });
}
