import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { createApi, createProbes } from "#index/api/create-api.ts";
import { type TrustedProxies, trustedProxies } from "#index/api/trusted-proxies.ts";
import { type FollowPace, paceOf } from "#index/follow/follow-pace.ts";
import { Follower } from "#index/follow/follower.ts";
import { Following } from "#index/follow/following.ts";
import { LiveChanges } from "#index/live/live-changes.ts";
import type { LiveEvents } from "#index/live/live-events.ts";
import { CHAIN_TOPICS, chainTopics, type Topic } from "#index/live/topic.ts";
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
import type { Log } from "#operator/log/log.ts";
import type { ActionFile } from "#proposals/action-files/action-file.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import type { Store } from "#store/schema/database.ts";
import { LiveFeed } from "./live-feed.ts";
import { readingPlan } from "./reading-plan.ts";
import type { ServeRole } from "./serve-options.ts";

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
  /** Origins whose pages may give what was signed; only its own without it. */
  allowedOrigins?: readonly string[];
  /** Whose word on a visitor's address is believed; only this machine's proxies without it. */
  proxies?: TrustedProxies;
  host: string;
  port: number;
  /** `all` where nothing is said. */
  role?: ServeRole;
  pace?: Partial<FollowPace>;
  signals?: Partial<SignalSettings>;
  /** Makes reports of drafts; null, or nothing, where visitors get none. */
  draftReporter?: DraftReporter | null;
  log: Log;
}

export interface IndexServer {
  url: string;
  following: Following;
  /** Null where another process follows. */
  follower: Follower | null;
  /** Stops following and serving; the store stays open. */
  stop(): Promise<void>;
}

/** Follows the chain and serves what is found, by itself or with other processes on the same database. */
export async function startIndexServer(options: IndexServerOptions): Promise<IndexServer> {
  const { store, deployment, rpcUrls, role = "all" } = options;
  const trouble = (message: string) => options.log(message, { level: "warn" });
  const pace = { ...paceOf(deployment), ...options.pace };
  const catalogue = createCatalogue(deployment, options.actionFiles);
  const events = new EventEmitter<LiveEvents>();
  const model = new ReadModel(store, committeeContracts(deployment));
  const changes = new LiveChanges(store);

  const lease = new WriteLease(store, pace.leaseMs);
  const follower =
    role === "read"
      ? null
      : new Follower({
          store,
          lease,
          changes,
          deployment,
          catalogue,
          parametersOf: (earlier) => createCatalogue(earlier, options.actionFiles).parameters,
          pool: new RpcPool(rpcUrls, pace.timeoutMs),
          ...pace,
          onTrouble: (message) =>
            message === null
              ? options.log("following the chain again")
              : trouble(`cannot follow the chain: ${message}`),
        });
  const following = follower ?? new Following();
  const isWriting = () => lease.fence !== undefined;
  const readingPool = new RpcPool(rpcUrls, pace.timeoutMs);
  const checkingPool = new RpcPool(rpcUrls, pace.timeoutMs);
  const chain = viemClient(checkingPool);
  const signals = { ...usualSignalSettings, ...options.signals };
  const snapshots = new SnapshotWatch(store, chain, deployment, signalHome(deployment, signals));
  const hub =
    signals.hubUrl === null || role === "read" ? null : new HubPush(store, deployment, signals.hubUrl, trouble);

  /** Rows of which everybody knows by now are other than before. */
  const moved = (topics: Topic[]) => {
    model.moved(topics);
    if (topics.includes("reorg")) snapshots.turned();
    if (topics.includes("signals")) hub?.wake();
    events.emit("change", topics);
  };
  /** This process changed them, and tells the others. */
  const publish = (topics: Topic[]) => {
    moved(topics);
    changes.publish(topics).catch((error: unknown) => trouble(`cannot tell other processes of a change: ${error}`));
  };
  const refusals = new RefusedReadings(trouble);
  const plan = readingPlan(deployment, catalogue.parameters);
  const readings =
    role === "read"
      ? null
      : new ReadingsKeeper({
          following,
          refresh: async (block) => isWriting() && (await refreshReadings(store, readingPool, plan, block, refusals)),
          everyMs: pace.readingsEveryMs,
          onDiffer: () => publish(CHAIN_TOPICS.filter((topic) => chainTopics[topic].shows)),
          onTrouble: (message) => trouble(`cannot read parameters: ${message}`),
        });
  const states = new StateWatch(model);
  const committee = committeeContracts(deployment) === null ? null : new CommitteeWatch(model);
  following.on("change", moved);
  let watching = Promise.resolve();
  following.on("block", (head) => {
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
    watching = watching.catch((error: unknown) => trouble(`cannot compare states: ${error}`));
    watching = watching.then(async () => {
      if (isWriting() && (await snapshots.moved(head.timestamp))) publish(["signals"]);
    });
    watching = watching.catch((error: unknown) => trouble(`cannot weigh the ballots of signals anew: ${error}`));
  });
  const feed = new LiveFeed({
    store,
    changes,
    following,
    isFollowedElsewhere: () => follower?.standsBy ?? true,
    everyMs: pace.lookEveryMs,
    onChange: moved,
    onTrouble: (message) =>
      message === null ? options.log("the database answers again") : trouble(`the database is away: ${message}`),
  });
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
    shownChain: viemClient(new CachedByBlock(checkingPool, () => following.status.headBlock)),
    model,
    decoded: new DecodedActions(),
    callHashes: new CallHashes(),
    signals: {
      settings: signals,
      tallies: new SignalTallies(store),
      onTaken: () => publish(["signals"]),
    },
    draftReports,
    status: () => following.status,
    offlineAfterSeconds: pace.offlineAfterSeconds,
    events,
    publish,
    log: options.log,
  };
  const proxiedRpcUrl = deployment.chainId === 31337 ? (rpcUrls[0] ?? null) : null;
  const { uiDirectory, allowedOrigins = [], proxies = trustedProxies([]) } = options;
  const app =
    role === "follow"
      ? createProbes(context)
      : createApi(context, { uiDirectory, proxiedRpcUrl, allowedOrigins, proxies });
  const server = await listen(app.fetch, options.host, options.port);
  follower?.start();
  return {
    url: server.url,
    following,
    follower,
    async stop() {
      await follower?.stop();
      readingPool.abort();
      checkingPool.abort();
      await feed.stop();
      await readings?.stop();
      await hub?.stop();
      await draftReports?.stop();
      await watching;
      await server.close();
    },
  };
}

/** Longer than proxies keep a connection that nobody uses (nginx: 60 s), so that none sends a request into one that closes. */
const KEEP_ALIVE_MS = 65_000;

async function listen(fetch: (request: Request) => Response | Promise<Response>, hostname: string, port: number) {
  const server = serve({ fetch, hostname, port }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
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
