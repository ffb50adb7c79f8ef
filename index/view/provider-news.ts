import type { Hex } from "viem";
import type { ApiContext } from "#index/query/api-context.ts";
import { providersByNumber } from "#index/query/provider-facts.ts";
import { type ProviderLog, providerLogs } from "#index/query/provider-logs.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { providerSentence } from "./provider-sentence.ts";
import { providerWords } from "./provider-words.ts";

export interface ProviderNews {
  /** For ever the same for the same thing. */
  id: string;
  title: string;
  at: number;
  provider: number;
}

/** What feeds tell of providers, newest first. */
export async function providerNews(context: ApiContext, limit: number): Promise<ProviderNews[]> {
  const { store, model } = context;
  const logs = await providerLogs(store, { limit });
  const network = await model.providers.get();
  const words = await providerWords(context, network);
  const rows = await providersByNumber(store, [...new Set(logs.map(({ provider }) => numberOf(provider)))]);
  return logs.map((log) => {
    const provider = numberOf(log.provider);
    const name = providerName(provider, (rows.get(provider)?.organisation ?? "0x") as Hex);
    return {
      id: `provider:${provider}:${log.tx_hash}:${log.log_index}`,
      title: `${name}: ${providerSentence(log, words)}`,
      at: log.timestamp,
      provider,
    };
  });
}

const numberOf = (provider: ProviderLog["provider"]) => Number(provider);
