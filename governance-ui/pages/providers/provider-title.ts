import type { ProviderSummary } from "#governance-ui/api/providers.ts";

/** What a provider is called: by its organisation where that is a name, which nobody checked, and by its number. */
export function providerTitle({ provider, organisation }: Pick<ProviderSummary, "provider" | "organisation">): string {
  return organisation?.name ?? `Provider ${provider}`;
}
