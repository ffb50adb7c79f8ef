import { checkerUsage, readCheckerCommand } from "#bots/checker/checker-command.ts";
import { openCheckerFile } from "#bots/checker/open-checker-file.ts";
import { runChecker } from "#bots/checker/run-checker.ts";
import { messageOf } from "#bots/engine/bot-error.ts";
import { SettingsError } from "#bots/process/settings.ts";
import { hasHelped } from "#operator/command/run-command.ts";
import { openProcessLog } from "#operator/log/process-log.ts";
import { FileError } from "#protocol/input/file-error.ts";

if (hasHelped(checkerUsage)) process.exit();
const { log, secrets, announce, fail } = openProcessLog("checker");

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

try {
  const command = readCheckerCommand(process.argv.slice(2), process.env);
  secrets.addUrls(command.rpc);
  const { file, account } = await openCheckerFile(command.checker);
  await runChecker({ command, file, account, signal: stop.signal, log, announce });
} catch (error) {
  fail(error instanceof SettingsError || error instanceof FileError ? error.message : messageOf(error));
  process.exitCode = 1;
}
