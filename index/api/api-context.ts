import type { EventEmitter } from "node:events";
import type { Client } from "viem";
import type { Catalogue } from "#proposals/catalogue.ts";
import type { Deployment } from "#proposals/deployment.ts";
import type { Store } from "#store/database.ts";
import type { FollowStatus } from "../follow/follow-status.ts";
import type { DecodedActions } from "../query/decoded-actions.ts";
import type { ReadModel } from "../query/read-model.ts";
import type { Header } from "../rpc/chain-reader.ts";
import type { Signals } from "../signals/signal-context.ts";
import type { DeploymentView } from "./schema/deployment.ts";

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
