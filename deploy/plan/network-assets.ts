import type { DeploymentSettings } from "#profiles/settings/deployment-settings.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";

/** What the treasury can hold from the start: the chain's own coin and the token. */
export function networkAssets({ token }: DeploymentSettings, contracts: Deployment["contracts"]): Deployment["assets"] {
  return [
    { address: null, symbol: "ETH", decimals: 18 },
    { address: contracts.AlthingToken ?? null, symbol: token.symbol, decimals: 18 },
  ];
}
