import { createPublicClient, fallback, http, type PublicClient } from "viem";
import { shownUrl } from "#operator/log/shown-url.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { oneLine } from "#protocol/input/one-line.ts";

/** A node that rations its answers gives them to whoever waits: nine seconds in all. */
const RETRIES = 6;

/** A client that has proved to speak to the chain of the deployment. */
export async function connect(urls: readonly string[], deployment: Deployment): Promise<PublicClient> {
  const client = createPublicClient({
    transport: fallback(
      urls.map((url) => http(url, { timeout: 10_000, retryCount: RETRIES })),
      { retryCount: 0 },
    ),
  });
  const shown = urls.map(shownUrl).join(", ");
  const chainId = await client.getChainId().catch((error: unknown) => {
    throw new Error(`No answer from ${shown}: ${oneLine(error)}. Is the node running? Give another with --rpc URL.`);
  });
  if (chainId !== deployment.chainId) {
    throw new Error(`${shown} is chain ${chainId}, expected chain ${deployment.chainId} (${deployment.networkName})`);
  }
  const genesis = await client.getBlock({ blockNumber: 0n });
  if (genesis.hash !== deployment.genesisHash) {
    throw new Error(
      `Chain ${chainId} is another one than the deployment was made on: its first block is ${genesis.hash}, expected ${deployment.genesisHash}. Was the local network started anew?`,
    );
  }
  return client;
}

/** RPC addresses from `--rpc`, the environment, or the local network's default. */
export function rpcUrls(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  local: boolean,
): string[] {
  const given = option ?? env.RPC_URL;
  const urls = (given ?? "")
    .split(",")
    .map((url) => url.trim())
    .filter((url) => url !== "");
  if (urls.length === 0 && local) return [`http://127.0.0.1:${env.RPC_PORT ?? "8545"}`];
  if (urls.length === 0) throw new Error("No RPC address: give --rpc URL, or set RPC_URL");
  for (const url of urls) {
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new Error(`${JSON.stringify(shownUrl(url))} is not an RPC address; expected http:// or https://`);
  }
  return urls;
}
