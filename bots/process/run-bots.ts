import { sql } from "kysely";
import type { LocalAccount } from "viem";
import { childReports } from "#bots/effects/report-maker.ts";
import { messageOf, remedyOf } from "#bots/engine/bot-error.ts";
import { readChainView } from "#bots/engine/chain-view.ts";
import type { Step } from "#bots/engine/context.ts";
import type { TickReport } from "#bots/engine/engine.ts";
import { createMetrics } from "#bots/engine/metrics.ts";
import { openNoticePost } from "#bots/notices/notice-post.ts";
import type { NoticeSettings } from "#bots/notices/open-channels.ts";
import { openReporters } from "#bots/reports/open-reporters.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import type { Log, LogFacts } from "#operator/log/log.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { databaseAt } from "#store/connection/database-at.ts";
import { corruptText, openStore } from "#store/connection/open-store.ts";
import { isPostgres } from "#store/dialect/is-postgres.ts";
import { awaitChain } from "./await-chain.ts";
import { createDryRun } from "./dry-run.ts";
import { serveHealth } from "./health-server.ts";
import { isHealthy } from "./is-healthy.ts";
import { type Bots, openBots } from "./open-bots.ts";
import { runLoop } from "./run-loop.ts";
import type { Settings } from "./settings.ts";

export interface BotsProcess {
  settings: Settings;
  signer: LocalAccount;
  /** Where notices go; nowhere without it. */
  notices?: NoticeSettings;
  signal: AbortSignal;
  log: Log;
  announce(word: string, facts: LogFacts): void;
  onStep?(step: Step, subject: string): Promise<void>;
}

/** A lease is renewed so many times before it would end. */
const RENEWALS_PER_LEASE = 3;

/** Runs the bots until the signal stops them. Rejects when they cannot start, or must not go on. */
export async function runBots({
  settings,
  signer,
  notices,
  signal,
  log,
  announce,
  onStep,
}: BotsProcess): Promise<void> {
  const find = () => findDeployment(settings.network, settings.deployment);
  let deployment = await find();
  const actionFiles = await readActionFiles();
  const reporters = settings.reporters === undefined ? [] : await openReporters(settings.reporters);
  const metrics = createMetrics();
  const storeAt = databaseAt(settings.data, deployment.chainId, process.env);
  const store = await openStore(settings["dry-run"] ? ":memory:" : storeAt, {
    onCorrupt: (movedTo, reason) => log(corruptText(movedTo, reason), { level: "error" }),
  });
  // A power cut must not lose what was stored about bytes that were already sent.
  if (!isPostgres(store)) await sql`pragma synchronous = full`.execute(store);
  const open = (): Bots =>
    openBots({
      settings,
      deployment,
      actionFiles,
      store,
      signer,
      reporters,
      log,
      metrics,
      makeReport: childReports(settings, signal),
      context: onStep ? { onStep } : {},
    });

  const pauseSeconds = settings["interval-seconds"] ?? (deployment.local ? 1 : 6);
  let bots = open();
  let report: TickReport | null = null;
  let lastGoodAt = Date.now();
  const first = await awaitChain(bots.context, signal);
  if (first === null) return store.destroy();
  const post = await openNoticePost(
    { store, chainId: deployment.chainId, nowMs: Date.now, log, metrics },
    // Who does one round does not wait for further notices.
    { channels: notices?.channels ?? [], gatherSeconds: settings.once ? 0 : (notices?.gatherSeconds ?? 0) },
  );
  const server = await serveHealth(
    { host: settings["metrics-host"], port: settings["metrics-port"] },
    metrics.registry,
    () => {
      const { alarm = null, problem = null, leading = false, headBlock = null } = report ?? {};
      const ageSeconds = Math.round((Date.now() - lastGoodAt) / 1000);
      return {
        ok: isHealthy({ ageSeconds, pauseSeconds }),
        ageSeconds,
        alarm,
        problem,
        leading,
        headBlock: headBlock === null ? null : Number(headBlock),
      };
    },
  );

  const dryRun = createDryRun(bots.context, bots.duties, log);
  const round = async () => {
    if (settings["dry-run"]) return dryRun(await readChainView(bots.context));
    const found = await find().catch(() => deployment);
    if (JSON.stringify(found) !== JSON.stringify(deployment)) {
      log("the deployment changed: starting over with the new one");
      await bots.engine.close();
      deployment = found;
      bots = open();
    }
    report = await bots.engine.tick();
    if (report.alarm === null) lastGoodAt = Date.now();
    if (report.leading) post.begin();
  };

  const goOn = (error: unknown) => {
    if (remedyOf(error) === "shut-down") throw error;
    log(messageOf(error), { level: "error" });
  };

  announce("watching", {
    chainId: deployment.chainId,
    account: signer.address,
    headBlock: Number(first.head.number),
    duties: bots.duties.map((duty) => duty.name),
    dryRun: settings["dry-run"],
    health: server.url,
  });
  try {
    const pace = { pauseMs: 1000 * pauseSeconds, keepEveryMs: bots.context.timing.leaseMs / RENEWALS_PER_LEASE };
    if (settings.once) await round();
    else {
      await runLoop(
        () => round().catch(goOn),
        () => bots.engine.keep().catch(goOn),
        pace,
        signal,
      );
    }
  } finally {
    if (!settings["dry-run"]) await bots.engine.close();
    await server.close();
    await post.settled();
    await store.destroy();
  }
}
