import type { Address } from "viem";

/** Keys of the `readings` table. ETH has no address. */
export const readingKey = {
  parameter: (id: string) => `parameter ${id}`,
  limits: (id: string) => `limits ${id}`,
  balance: (asset: Address | null) => `balance ${asset ?? "eth"}`,
  spending: (asset: Address | null) => `spending ${asset ?? "eth"}`,
  hardCap: (asset: Address | null) => `hard cap ${asset ?? "eth"}`,
  emissions: "emissions",
  committee: "committee",
  providers: "providers",
  pricePanel: "price panel",
  tokenName: "token name",
  tokenSymbol: "token symbol",
};
