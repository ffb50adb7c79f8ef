import type { Address } from "viem";
import type { ProviderSettings, WrittenSource } from "#protocol/providers/provider-settings.ts";
import type { UnitKind } from "#protocol/providers/unit-kind.ts";

/** Providers with everything known. */
export type ProviderPlan = Omit<ProviderSettings, "unitKinds" | "admittedProviders" | "prices"> & {
  unitKinds: UnitKind[];
  admittedProviders: Address[];
  prices: Omit<ProviderSettings["prices"], "reporters" | "sources"> & {
    reporters: Address[];
    sources: WrittenSource[];
  };
};

export function providerPlan({ unitKinds, admittedProviders, prices, ...rest }: ProviderSettings): ProviderPlan {
  const { reporters, sources } = prices;
  return {
    ...rest,
    unitKinds: named(unitKinds, "unitKinds"),
    admittedProviders: named(admittedProviders, "admittedProviders"),
    prices: { ...prices, reporters: named(reporters, "priceReporters"), sources: named(sources, "priceSources") },
  };
}

function named<List>(list: List | null, name: string): List {
  if (list === null) throw new Error(`The settings lack a list that providers need: set ${name}.`);
  return list;
}
