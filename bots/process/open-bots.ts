import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { createPublicClient, type LocalAccount } from "viem";
import { allowedCalls } from "#bots/duties/allowed-calls.ts";
import { dutiesOf } from "#bots/duties/duties.ts";
import { relayBallotsDuty } from "#bots/duties/relay-ballots.ts";
import { reportEffects } from "#bots/effects/report-effects.ts";
import type { ReportMaker } from "#bots/effects/report-maker.ts";
import type { EngineContext } from "#bots/engine/context.ts";
import type { Duty } from "#bots/engine/duty.ts";
import { createEngine, type Engine } from "#bots/engine/engine.ts";
import { createMetrics, type Metrics } from "#bots/engine/metrics.ts";
import { timingFor } from "#bots/engine/timing.ts";
import { verifyExecutions } from "#bots/governor/verify-executions.ts";
import type { Reporter } from "#bots/reports/open-reporters.ts";
import { inTurn } from "#bots/rpc/in-turn.ts";
import type { Log } from "#operator/log/log.ts";
import type { ActionFile } from "#proposals/action-files/action-file.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { contractErrors } from "#protocol/chain/contract-abis.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { Store } from "#store/schema/database.ts";
import type { Settings } from "./settings.ts";

/** So long before the end of a vote, ballots wait for no others. */
const RELAY_LEAD_SECONDS = 900;
const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

export interface BotsParts {
  settings: Settings;
  deployment: Deployment;
  actionFiles: readonly ActionFile[];
  store: Store;
  signer: LocalAccount;
  /** Whose revenue reports these bots sign and post. */
  reporters?: readonly Reporter[];
  log: Log;
  metrics?: Metrics;
  /** Makes reports of effects; without it none are made. */
  makeReport?: ReportMaker;
  /** Replaces parts of the context, for another clock or pace. */
  context?: Partial<EngineContext>;
}

export interface Bots {
  context: EngineContext;
  engine: Engine;
  duties: readonly Duty[];
}

/** Puts the engine, its duties and their client together for one deployment. */
export function openBots(parts: BotsParts): Bots {
  const { settings, deployment, log } = parts;
  const metrics = parts.metrics ?? createMetrics();
  const client = createPublicClient({
    transport: inTurn(settings.rpc, {
      chainId: deployment.chainId,
      timeoutMs: 1000 * settings["rpc-timeout-seconds"],
      largestAnswerBytes: LARGEST_ANSWER_BYTES,
      onFailure(url, message, first) {
        metrics.rpcFailures.inc({ endpoint: url.host });
        if (first) log(`rpc ${url.host}: ${message}`, { level: "warn" });
      },
    }),
    cacheTime: 0,
  });
  const context: EngineContext = {
    store: parts.store,
    client,
    signer: parts.signer,
    chainId: deployment.chainId,
    genesisHash: deployment.genesisHash,
    holder: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    errorsAbi: contractErrors,
    limits: {
      maxFeeWei: settings["max-fee-gwei"],
      urgentMaxFeeWei: settings["urgent-max-fee-gwei"],
      deadlineNearSeconds: 3600,
      spendPerDayWei: settings["spend-per-day-eth"],
      leastBalanceWei: settings["least-balance-eth"],
      gasCap: settings["gas-cap"],
      itemsPerTick: settings["items-per-tick"],
      allowed: allowedCalls(deployment),
    },
    timing: timingFor(deployment.local, settings.confirmations),
    metrics,
    nowMs: Date.now,
    log,
    onStep: async () => {},
    ...parts.context,
  };
  const catalogue = createCatalogue(deployment, parts.actionFiles);
  const { reporters = [] } = parts;
  const { chainId, startBlock } = deployment;
  const logs = { client, store: parts.store, chainId, startBlock };
  const {
    watch,
    duties,
    observers: ofModules,
  } = dutiesOf({ context, deployment, logs, reporters, maps: settings.maps ?? null }, catalogue);
  const perDayWei = settings["relay-per-day-eth"];
  if (perDayWei > 0n) {
    const relay = { perDayWei, waitSeconds: settings["relay-wait-seconds"], leadSeconds: RELAY_LEAD_SECONDS };
    duties.push(relayBallotsDuty(context, deployment, relay));
  }
  const timelock = contractAddress(deployment, "TimelockController");
  const observers = [verifyExecutions(context, watch, { catalogue, timelock }), ...ofModules];
  if (parts.makeReport !== undefined) observers.push(reportEffects(context, watch, parts.makeReport));
  return { context, duties, engine: createEngine(context, duties, observers) };
}
