import type { ModuleProfile } from "#profiles/modules/module-profile.ts";
import type { ProviderSettings } from "#protocol/providers/provider-settings.ts";
import { providerFields } from "./provider-fields.ts";
import { providerPolicies } from "./provider-policies.ts";
import { providerSettings } from "./provider-settings.ts";
import { writtenLists, writtenListsSchema } from "./written-lists.ts";

const { unitKinds, admittedProviders, priceReporters, priceSources } = writtenLists;

export const providerProfile: ModuleProfile<ProviderSettings> = {
  fields: providerFields,
  madeLocally: [],
  lists: {
    unitKinds: {
      schema: unitKinds,
      says: "a list of name, weight and stake: the kinds of units that the first vote adds",
    },
    admittedProviders: {
      schema: admittedProviders,
      says: "a list of the addresses that the first vote admits to register; [] for none",
    },
    priceReporters: { schema: priceReporters, says: "a list of the addresses that report the token's price" },
    priceSources: {
      schema: priceSources,
      says: "a list of source or aggregator, with its address: where prices come from beside the reporters",
    },
  },
  policies: providerPolicies,
  settings: (subject, raw, _token, chosen) => providerSettings(subject, raw, writtenListsSchema.parse(chosen)),
};
