import { join } from "node:path";
import { childDraftReporter } from "#index/reports/draft-reports.ts";
import { startIndexServer } from "#index/server/index-server.ts";
import { profileView } from "#index/server/profile-view.ts";
import { serveOptions, usage } from "#index/server/serve-options.ts";
import { signalSettings } from "#index/signals/signal-settings.ts";
import { hasHelped } from "#operator/command/run-command.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { openProcessLog } from "#operator/log/process-log.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { databaseAt } from "#store/connection/database-at.ts";
import { corruptText, openStore } from "#store/connection/open-store.ts";

if (hasHelped(usage)) process.exit();
const { log, secrets, announce, fail: tellFailure } = openProcessLog("index");

async function main(): Promise<void> {
  const { deployment: folder, ...options } = serveOptions(process.argv.slice(2), process.env);
  secrets.addUrls(options.rpcUrls);
  const deployment = await findDeployment(options.network, folder);
  const store = await openStore(databaseAt(options.dataDirectory, deployment.chainId, process.env), {
    onCorrupt: (movedTo, reason) => log(corruptText(movedTo, reason), { level: "error" }),
    migrates: options.role !== "read",
  });
  const server = await startIndexServer({
    ...options,
    signals: signalSettings(process.env),
    draftReporter: options.draftReports
      ? childDraftReporter({ network: options.network, deployment: folder, rpcUrls: options.rpcUrls })
      : null,
    store,
    deployment,
    actionFiles: await readActionFiles(),
    profile: await profileView(folder ?? join("deployments", String(deployment.chainId))),
    uiDirectory: join(import.meta.dirname, "..", "governance-ui", "dist"),
    log,
  });
  announce("listening", { api: server.url });

  const stop = async () => {
    await server.stop();
    await store.destroy();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error) => fail(error),
      );
    });
  }
}

function fail(error: unknown): never {
  const { code, port } = error as { code?: string; port?: number };
  if (code === "EADDRINUSE") {
    tellFailure(`Port ${port} is taken. Stop what uses it, or set PORT (or --port) to another; 0 takes any free one.`);
  } else {
    tellFailure(error instanceof Error ? error.message : String(error));
  }
  process.exit(1);
}

main().catch(fail);
