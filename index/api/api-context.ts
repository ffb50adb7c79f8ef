import type { EventEmitter } from "node:events";
import type { Client } from "viem";
import type { DeploymentView } from "#index/api/schema/deployment.ts";
import type { FollowStatus } from "#index/follow/follow-status.ts";
import type { DecodedActions } from "#index/query/decoded-actions.ts";
import type { ReadModel } from "#index/query/read-model.ts";
import type { Header } from "#index/rpc/chain-reader.ts";
import type { Signals } from "#index/signals/signal-context.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";

export interface LiveEvents {
  block: [head: Pick<Header, "number" | "timestamp" | "hash">];
  change: [topics: string[]];
}

/** What the API answers from. */
export interface ApiContext {
  store: Store;
  deployment: Deployment;
  catalogue: Catalogue;
  actionFiles: DeploymentView["actionFiles"];
  profile: DeploymentView["profile"];
  /** For browsers; null when they have only their wallet's. */
  rpcUrl: string | null;
  /** For what must be checked on the chain itself before it is taken in. */
  chain: Client;
  model: ReadModel;
  decoded: DecodedActions;
  signals: Signals;
  status(): FollowStatus;
  /** Silence of the nodes after which the API calls itself offline. */
  offlineAfterSeconds: number;
  events: EventEmitter<LiveEvents>;
}
