import { join } from "node:path";
import { backupOptions } from "#index/backup/backup-options.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { backUp } from "#store/connection/back-up.ts";
import { signedRows } from "#store/connection/signed-rows.ts";

const usage = `npm run backup -- FILE --network NAME_OR_CHAIN_ID [--data DIR]

  FILE    where the copy goes; index and bots may run meanwhile
  --data  also DATA_DIR; data/ without it`;

await runCommand(usage, async () => {
  const { file, network, dataDirectory } = backupOptions(process.argv.slice(2), process.env, usage);
  const { chainId } = await findDeployment(network);
  await backUp(join(dataDirectory, String(chainId), "althing.sqlite"), file);
  console.log(`Written to ${file}: ${signedRows(file)}.`);
});
