import { join } from "node:path";
import { backupOptions } from "#index/backup/backup-options.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { restore } from "#store/connection/restore.ts";
import { signedRows } from "#store/connection/signed-rows.ts";

const usage = `npm run restore -- FILE --network NAME_OR_CHAIN_ID [--data DIR]

  FILE    a copy that npm run backup made; index and bots have to be stopped
  --data  also DATA_DIR; data/ without it`;

await runCommand(usage, async () => {
  const { file, network, dataDirectory } = backupOptions(process.argv.slice(2), process.env, usage);
  const deployment = await findDeployment(network);
  const path = join(dataDirectory, String(deployment.chainId), "althing.sqlite");
  const aside = await restore(file, path, deployment);
  console.log(`Restored ${path}: ${signedRows(path)}.`);
  if (aside !== null) console.log(`What stood there is in ${aside}.`);
  console.log("Start index and bots: they read what the chain did since.");
});
