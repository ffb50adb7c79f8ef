import type { ProviderNetwork } from "#index/providers/provider-network.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { readings } from "#index/query/readings.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import type { ProviderWords } from "./provider-sentence.ts";

export async function providerWords(
  { store, deployment }: ApiContext,
  { kinds }: Pick<ProviderNetwork, "kinds">,
): Promise<ProviderWords> {
  const token = contractAddress(deployment, "AlthingToken");
  const asset = deployment.assets.find(({ address }) => address === token);
  const symbol = (await readings(store)).get(readingKey.tokenSymbol)?.value ?? asset?.symbol ?? "tokens";
  const names = new Map(kinds.map(({ kind, name }) => [kind, name]));
  return {
    symbol,
    decimals: asset?.decimals ?? 18,
    kindName: (kind) => names.get(kind) ?? `kind ${kind}`,
  };
}
