import type { Header } from "#index/rpc/chain-reader.ts";
import type { Topic } from "./topic.ts";

export interface LiveEvents {
  block: [head: Pick<Header, "number" | "timestamp" | "hash">];
  change: [topics: Topic[]];
}
