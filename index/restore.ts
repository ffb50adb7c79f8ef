import { backupOptions } from "#index/backup/backup-options.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { restoreFile } from "#store/backup/restore-file.ts";
import { restorePostgres } from "#store/backup/restore-postgres.ts";
import { signedRows } from "#store/backup/signed-rows.ts";
import { databaseAt } from "#store/connection/database-at.ts";
import { isPostgresUrl, shownPostgresUrl } from "#store/connection/postgres-url.ts";

const usage = `npm run restore -- FILE --network NAME_OR_CHAIN_ID [--data DIR]

  FILE    a copy that npm run backup made, or another database file; index and bots have to be stopped
  --data  also DATA_DIR; data/ without it
  DATABASE_URL  puts into PostgreSQL what no chain gives again: so a DAO moves there from a file`;

await runCommand(usage, async () => {
  const { file, network, dataDirectory } = backupOptions(process.argv.slice(2), process.env, usage);
  const deployment = await findDeployment(network);
  const at = databaseAt(dataDirectory, deployment.chainId, process.env);
  if (isPostgresUrl(at)) {
    const aside = await restorePostgres(file, at, deployment);
    console.log(`Restored ${shownPostgresUrl(at)}: ${signedRows(file)}.`);
    if (aside !== null) console.log(`What stood there is in the schema ${aside}.`);
  } else {
    const aside = await restoreFile(file, at, deployment);
    console.log(`Restored ${at}: ${signedRows(at)}.`);
    if (aside !== null) console.log(`What stood there is in ${aside}.`);
  }
  console.log("Start index and bots: they read what the chain did since.");
});
