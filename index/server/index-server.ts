import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { createApi } from "#index/api/create-api.ts";
import { type FollowPace, paceOf } from "#index/follow/follow-pace.ts";
import { Follower } from "#index/follow/follower.ts";
import type { LiveEvents } from "#index/follow/live-events.ts";
import { CHAIN_TOPICS, chainTopics, type Topic } from "#index/follow/topic.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { CallHashes } from "#index/query/call-hashes.ts";
import { CommitteeWatch } from "#index/query/committee-watch.ts";
import { DecodedActions } from "#index/query/decoded-actions.ts";
import { ReadModel } from "#index/query/read-model.ts";
import { StateWatch } from "#index/query/state-watch.ts";
import { ReadingsKeeper } from "#index/readings/readings-keeper.ts";
import { refreshReadings } from "#index/readings/refresh-readings.ts";
import { RefusedReadings } from "#index/readings/refused-readings.ts";
import { type DraftReporter, DraftReports } from "#index/reports/draft-reports.ts";
import { CachedByBlock } from "#index/rpc/cached-by-block.ts";
import { RpcPool } from "#index/rpc/rpc-pool.ts";
import { viemClient } from "#index/rpc/viem-client.ts";
import type { DeploymentView } from "#index/schema/deployment.ts";
import { HubPush } from "#index/signals/hub-push.ts";
import { signalHome } from "#index/signals/signal-context.ts";
import { type SignalSettings, usualSignalSettings } from "#index/signals/signal-settings.ts";
import { SignalTallies } from "#index/signals/signal-tallies.ts";
import { SnapshotWatch } from "#index/signals/snapshot-watch.ts";
import { plainJson } from "#index/view/plain-json.ts";
import { WriteLease } from "#index/write/write-lease.ts";
import type { ActionFile } from "#proposals/action-files/action-file.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { isolatedText } from "#protocol/input/visible-text.ts";
import type { Store } from "#store/schema/database.ts";
import { readingPlan } from "./reading-plan.ts";

export interface IndexServerOptions {
  store: Store;
  deployment: Deployment;
  actionFiles: readonly ActionFile[];
  profile: DeploymentView["profile"];
  rpcUrls: readonly string[];
  publicRpcUrl: string | null;
  /** Where visitors find the server, without a slash at the end; null where requests tell. */
  publicUrl: string | null;
  uiDirectory: string;
  host: string;
  port: number;
  pace?: Partial<FollowPace>;
  signals?: Partial<SignalSettings>;
  /** Makes reports of drafts; null, or nothing, where visitors get none. */
  draftReporter?: DraftReporter | null;
  log(message: string): void;
}

export interface IndexServer {
  url: string;
  follower: Follower;
  /** Stops following and serving; the store stays open. */
  stop(): Promise<void>;
}

/** Follows the chain and serves what it finds. */
export async function startIndexServer(options: IndexServerOptions): Promise<IndexServer> {
  const { store, deployment, rpcUrls } = options;
  // What nodes say goes to a terminal, a line each.
  const log = (message: string) => options.log(isolatedText(message).replaceAll("\n", " "));
  const pace = { ...paceOf(deployment), ...options.pace };
  const catalogue = createCatalogue(deployment, options.actionFiles);
  const events = new EventEmitter<LiveEvents>();
  const model = new ReadModel(store, committeeContracts(deployment));

  const lease = new WriteLease(store, pace.leaseMs);
  const follower = new Follower({
    store,
    lease,
    deployment,
    catalogue,
    pool: new RpcPool(rpcUrls, pace.timeoutMs),
    ...pace,
    onTrouble: (message) => log(message === null ? "following the chain again" : `cannot follow the chain: ${message}`),
  });
  const readingPool = new RpcPool(rpcUrls, pace.timeoutMs);
  const checkingPool = new RpcPool(rpcUrls, pace.timeoutMs);
  const plan = readingPlan(deployment, catalogue.parameters);
  const chain = viemClient(checkingPool);
  const signals = { ...usualSignalSettings, ...options.signals };
  const snapshots = new SnapshotWatch(store, chain, deployment, signalHome(deployment, signals));
  const publish = (topics: Topic[]) => {
    model.moved(topics);
    if (topics.includes("reorg")) snapshots.turned();
    events.emit("change", topics);
  };
  const refusals = new RefusedReadings(log);
  const readings = new ReadingsKeeper({
    follower,
    refresh: async (block) =>
      lease.fence !== undefined && (await refreshReadings(store, readingPool, plan, block, refusals)),
    everyMs: pace.readingsEveryMs,
    onDiffer: () => publish(CHAIN_TOPICS.filter((topic) => chainTopics[topic].shows)),
    onTrouble: (message) => log(`cannot read parameters: ${message}`),
  });
  const states = new StateWatch(model);
  const committee = committeeContracts(deployment) === null ? null : new CommitteeWatch(model);
  follower.on("change", publish);
  let watching = Promise.resolve();
  follower.on("block", (head) => {
    events.emit("block", head);
    watching = watching.then(async () => {
      const topics: Topic[] = (await committee?.moved(head.timestamp)) ?? [];
      // What waits in the timelock, and so may be vetoed, is among the states.
      if (await states.moved(head.timestamp)) {
        topics.push("proposals");
        if (committee !== null) topics.push("committee");
      }
      if (topics.length > 0) events.emit("change", topics);
    });
    watching = watching.catch((error: unknown) => log(`cannot compare states: ${error}`));
    watching = watching.then(async () => {
      if (await snapshots.moved(head.timestamp)) events.emit("change", ["signals"]);
    });
    watching = watching.catch((error: unknown) => log(`cannot weigh the ballots of signals anew: ${error}`));
  });

  const hub = signals.hubUrl === null ? null : new HubPush(store, deployment, signals.hubUrl, log);
  hub?.start();

  const draftReports = options.draftReporter ? new DraftReports(options.draftReporter) : null;
  const context: ApiContext = {
    store,
    deployment,
    catalogue,
    actionFiles: plainJson(options.actionFiles),
    profile: options.profile,
    publicUrl: options.publicUrl,
    rpcUrl: deployment.local ? "/rpc" : options.publicRpcUrl,
    chain,
    shownChain: viemClient(new CachedByBlock(checkingPool, () => follower.status.headBlock)),
    model,
    decoded: new DecodedActions(),
    callHashes: new CallHashes(),
    signals: {
      settings: signals,
      tallies: new SignalTallies(store),
      onTaken() {
        events.emit("change", ["signals"]);
        hub?.wake();
      },
    },
    draftReports,
    status: () => follower.status,
    offlineAfterSeconds: pace.offlineAfterSeconds,
    events,
  };
  const proxiedRpcUrl = deployment.chainId === 31337 ? (rpcUrls[0] ?? null) : null;
  const app = createApi(context, { uiDirectory: options.uiDirectory, proxiedRpcUrl });
  const server = await listen(app.fetch, options.host, options.port);
  follower.start();
  return {
    url: server.url,
    follower,
    async stop() {
      await follower.stop();
      readingPool.abort();
      checkingPool.abort();
      await readings.stop();
      await hub?.stop();
      await draftReports?.stop();
      await watching;
      await server.close();
    },
  };
}

async function listen(fetch: (request: Request) => Response | Promise<Response>, hostname: string, port: number) {
  const server = serve({ fetch, hostname, port }) as Server;
  const address = await new Promise<{ port: number }>((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      const bound = server.address();
      if (bound !== null && typeof bound === "object") resolve(bound);
    });
  });
  return {
    url: `http://${hostname}:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
