import { buildModule } from "@nomicfoundation/ignition-core";
import { zeroAddress } from "viem";
import type { EmissionsModule } from "#deploy/parts/deploy-part.ts";
import type { ProviderPlan } from "#deploy/plan/provider-plan.ts";
import { commitmentParameters, commitmentRails } from "#protocol/providers/commitment-parameters.ts";
import { feedParameters, feedRails } from "#protocol/providers/feed-parameters.ts";
import { slashingRails } from "#protocol/providers/slashing-parameters.ts";
import { vaultParameters, vaultRails } from "#protocol/providers/vault-parameters.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/**
 * Registry, stake, prices, commitments, and the contract that pays. Kinds of units are added by the first vote, by which
 * the emission is paid to it too; nobody slashes until a vote lists somebody.
 */
export function providersModule(
  own: ProviderPlan,
  timelock: TimelockModule,
  token: TokenModule,
  emissions: EmissionsModule,
) {
  const { schedule } = emissions;
  return buildModule("Providers", (m) => {
    const { TimelockController } = m.useModule(timelock);
    const { AlthingToken } = m.useModule(token);
    const ProviderRegistry = m.contract("ProviderRegistry", [TimelockController, own.isOpen]);
    const StakeVault = m.contract("StakeVault", [
      ProviderRegistry,
      AlthingToken,
      schedule,
      own.leastStakeTokens,
      vaultParameters.map(({ name }) => own[name]),
      [...vaultRails],
    ]);
    const { roundSeconds, reporters, reporterQuorum, sources, sourcesNeeded } = own.prices;
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
      feedParameters.map(({ name }) => own.prices[name]),
      [...feedRails],
    ]);
    const Commitments = m.contract("Commitments", [
      StakeVault,
      PriceFeed,
      commitmentParameters.map(({ name }) => own[name]),
      [...commitmentRails],
    ]);
    const { [emissions.contract]: controller } = m.useModule(emissions.module);
    if (controller === undefined) throw new Error(`No module has ${emissions.contract}, which pays providers.`);
    const ProviderRewards = m.contract("ProviderRewards", [Commitments, controller, zeroAddress, own.vestingTranches]);
    const SlashingGate = m.contract("SlashingGate", [StakeVault, own.slashWaitSeconds, slashingRails[0]]);
    return { ProviderRegistry, StakeVault, Commitments, ProviderRewards, SlashingGate, PriceReports, PriceFeed };
  });
}
