import type { Client } from "viem";
import type { Topic } from "#index/live/topic.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";

/** What transactions of a Safe are checked and kept with. */
export interface SafeContext {
  store: Store;
  deployment: Deployment;
  chain: Client;
  publish(topics: Topic[]): void;
}
