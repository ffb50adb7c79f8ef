import type { EventEmitter } from "node:events";
import type { Client } from "viem";
import type { FollowStatus } from "#index/follow/follow-status.ts";
import type { LiveEvents } from "#index/live/live-events.ts";
import type { Topic } from "#index/live/topic.ts";
import type { DraftReports } from "#index/reports/draft-reports.ts";
import type { DeploymentView } from "#index/schema/deployment.ts";
import type { Signals } from "#index/signals/signal-context.ts";
import type { Log } from "#operator/log/log.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";
import type { CallHashes } from "./call-hashes.ts";
import type { DecodedActions } from "./decoded-actions.ts";
import type { ReadModel } from "./read-model.ts";

/** What the API answers from. */
export interface ApiContext {
  store: Store;
  deployment: Deployment;
  catalogue: Catalogue;
  actionFiles: DeploymentView["actionFiles"];
  profile: DeploymentView["profile"];
  /** Where visitors find the server; null where requests tell. */
  publicUrl: string | null;
  /** For browsers; null when they have only their wallet's. */
  rpcUrl: string | null;
  /** For what must be checked on the chain itself before it is taken in. */
  chain: Client;
  /** The same for what is only shown: each question is asked once a block. */
  shownChain: Client;
  model: ReadModel;
  decoded: DecodedActions;
  callHashes: CallHashes;
  signals: Signals;
  /** Null where this server makes none. */
  draftReports: DraftReports | null;
  status(): FollowStatus;
  /** Silence of the nodes after which the API calls itself offline. */
  offlineAfterSeconds: number;
  events: EventEmitter<LiveEvents>;
  /** Tells every process on the database, and who listens, what was changed here. */
  publish(topics: Topic[]): void;
  log: Log;
}
