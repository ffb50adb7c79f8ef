/** The statuses of contracts/providers/IProviderRegistry.sol, at their numbers; undefined for a provider that never was. */
export const providerStatuses = [undefined, "active", "closed", "barred"] as const;

export type ProviderStatus = NonNullable<(typeof providerStatuses)[number]>;
