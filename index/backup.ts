import { backupOptions } from "#index/backup/backup-options.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { backUpFile } from "#store/backup/back-up-file.ts";
import { backUpPostgres } from "#store/backup/back-up-postgres.ts";
import { signedRows } from "#store/backup/signed-rows.ts";
import { databaseAt } from "#store/connection/database-at.ts";
import { isPostgresUrl } from "#store/connection/postgres-url.ts";

const usage = `npm run backup -- FILE --network NAME_OR_CHAIN_ID [--data DIR]

  FILE    where the copy goes; index and bots may run meanwhile
  --data  also DATA_DIR; data/ without it
  DATABASE_URL  copies from PostgreSQL what no chain gives again`;

await runCommand(usage, async () => {
  const { file, network, dataDirectory } = backupOptions(process.argv.slice(2), process.env, usage);
  const { chainId } = await findDeployment(network);
  const at = databaseAt(dataDirectory, chainId, process.env);
  await (isPostgresUrl(at) ? backUpPostgres : backUpFile)(at, file);
  console.log(`Written to ${file}: ${signedRows(file)}.`);
});
