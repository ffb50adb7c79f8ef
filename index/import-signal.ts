import { readFile } from "node:fs/promises";
import { parseGivenSignal, readHubSignal } from "#index/signals/hub-signal.ts";
import { importSignal } from "#index/signals/import-signal.ts";
import { type ImportSignalOptions, importSignalOptions, usage } from "#index/signals/import-signal-options.ts";
import { signalSettings } from "#index/signals/signal-settings.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { connect, rpcUrls } from "#operator/connection/connect.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { visibleText } from "#protocol/input/visible-text.ts";
import { databaseAt } from "#store/connection/database-at.ts";
import { openStore } from "#store/connection/open-store.ts";

await runCommand(usage, async () => {
  const options = importSignalOptions(process.argv.slice(2));
  const deployment = await findDeployment(options.network);
  const chain = await connect(rpcUrls(options.rpc, process.env, deployment.local), deployment);
  const given = await read(options.from);
  const store = await openStore(databaseAt(options.dataDirectory, deployment.chainId, process.env));
  try {
    const settings = signalSettings(process.env);
    const { id, taken, refused } = await importSignal({ store, deployment, chain, settings }, given);
    console.log(`Signal ${id}: ${taken} ballots taken, ${refused.length} left out`);
    for (const reason of refused) console.log(`  ${visibleText(reason)}`);
  } finally {
    await store.destroy();
  }
});

async function read(from: ImportSignalOptions["from"]) {
  if ("hub" in from) return readHubSignal(from.hub, from.ipfs, from.id);
  const text = await readFile(from.file, "utf8").catch(() => {
    throw new Error(`${from.file} cannot be read`);
  });
  return parseGivenSignal(text, from.file);
}
