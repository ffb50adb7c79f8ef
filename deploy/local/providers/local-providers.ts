import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import type { LocalModule } from "#deploy/local/local-module.ts";
import type { ProviderSettings } from "#protocol/providers/provider-settings.ts";
import { localAggregator } from "./place-aggregator.ts";
import { providerHistory } from "./provider-history.ts";
import { providerScene } from "./provider-scene.ts";
import { seededProviderProposals } from "./seeded-provider-proposals.ts";
import { localKinds } from "./unit-kinds.ts";

export const localProviders: LocalModule<ProviderSettings> = {
  complete: (settings) => ({
    ...settings,
    unitKinds: localKinds(settings.unitStakeUsd8),
    admittedProviders: [],
    prices: {
      ...settings.prices,
      reporters: localRoles.reporters.map((index) => localAccount(index).address),
      sources: [{ aggregator: localAggregator }],
    },
  }),
  async history(client, deployment, now) {
    const scene = await providerScene(client, deployment);
    if (scene === null) return null;
    return {
      proposals: seededProviderProposals(deployment, scene.kinds),
      events: providerHistory(scene, now),
    };
  },
};
