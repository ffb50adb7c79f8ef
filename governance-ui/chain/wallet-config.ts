import { defineChain } from "viem";
import { createConfig, createStorage, http, injected, unstable_connector } from "wagmi";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";
import { apiBase } from "#governance-ui/api/host-settings.ts";
import { localAccount } from "./local-account.ts";

/** Of calldata: some 80 reads of one argument. The answer of code that a chain runs before it is deployed has 24 KB at most
 * (EIP-170), and each result in it takes 160 bytes or more. */
export const READS_AT_ONCE_BYTES = 2_880;

/** Where the chain is read, at the API on a local chain; null when only a connected wallet can. */
export function readUrl({ rpcUrl }: DeploymentView): string | null {
  return rpcUrl === null ? null : new URL(rpcUrl, apiBase()).href;
}

/** Wallets found by EIP-6963, and on a local chain also the node's own accounts. */
export function createWalletConfig(deployment: DeploymentView) {
  const url = readUrl(deployment);
  const chain = defineChain({
    id: deployment.chainId,
    name: deployment.networkName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: url === null ? [] : [url] } },
  });
  const accounts = deployment.local && url !== null ? deployment.accounts : [];
  return createConfig({
    chains: [chain],
    transports: { [chain.id]: url === null ? unstable_connector(injected) : http(url) },
    connectors: accounts.map(({ address, label }) => localAccount({ address, label, rpcUrl: url ?? "" })),
    storage: createStorage({ storage: window.localStorage, key: `althing.${deployment.chainId}` }),
    // Many reads in one request, of a node that may count them. Needs no contract on the chain.
    batch: { multicall: { deployless: true, batchSize: READS_AT_ONCE_BYTES } },
    pollingInterval: deployment.local ? 500 : 4_000,
  });
}
