import type { Header } from "#index/rpc/chain-reader.ts";

export interface LiveEvents {
  block: [head: Pick<Header, "number" | "timestamp" | "hash">];
  change: [topics: string[]];
}
