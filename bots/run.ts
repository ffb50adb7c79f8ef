import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { messageOf } from "#bots/engine/bot-error.ts";
import { runBots } from "#bots/process/run-bots.ts";
import { readSettings, SettingsError } from "#bots/process/settings.ts";
import { usage } from "#bots/process/usage.ts";
import { hasHelped } from "#operator/command/run-command.ts";
import { loadSigner } from "#operator/keys/signer.ts";
import { openProcessLog } from "#operator/log/process-log.ts";

if (hasHelped(usage)) process.exit();
const { log, secrets, announce, fail } = openProcessLog("bots");

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  secrets.addUrls([...settings.rpc, ...(settings.webhook === undefined ? [] : [settings.webhook])]);
  const noKeystore = process.env.ALTHING_KEYSTORE === undefined;
  // A dry run signs nothing, so any address will do for its simulations.
  const signer =
    settings["dry-run"] && noKeystore ? privateKeyToAccount(generatePrivateKey()) : await loadSigner(process.env);
  await runBots({ settings, signer, signal: stop.signal, log, announce });
} catch (error) {
  fail(error instanceof SettingsError ? error.message : messageOf(error));
  process.exitCode = 1;
}
