import type { LocalAccount } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { messageOf } from "#bots/engine/bot-error.ts";
import { type NoticeSettings, openChannels } from "#bots/notices/open-channels.ts";
import { tryChannels } from "#bots/notices/try-channels.ts";
import { runBots } from "#bots/process/run-bots.ts";
import { readSettings, type Settings, SettingsError } from "#bots/process/settings.ts";
import { usage } from "#bots/process/usage.ts";
import { hasHelped } from "#operator/command/run-command.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { loadSigner, namesSigner } from "#operator/keys/signer.ts";
import { openProcessLog } from "#operator/log/process-log.ts";

if (hasHelped(usage)) process.exit();
const { log, secrets, announce, fail } = openProcessLog("bots");

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  secrets.addUrls([...settings.rpc, ...(settings.webhook === undefined ? [] : [settings.webhook])]);
  const notices = await openChannels(settings, process.env, secrets);
  if (settings["try-notices"]) await tryNotices(settings, notices);
  else await runBots({ settings, signer: await signerFor(settings), notices, signal: stop.signal, log, announce });
} catch (error) {
  fail(error instanceof SettingsError ? error.message : messageOf(error));
  process.exitCode = 1;
}

/** A dry run signs nothing, so any address will do for its simulations. */
async function signerFor(settings: Settings): Promise<LocalAccount> {
  const anyWill = settings["dry-run"] && !namesSigner(process.env);
  return anyWill ? privateKeyToAccount(generatePrivateKey()) : loadSigner(process.env);
}

async function tryNotices(settings: Settings, { channels }: NoticeSettings): Promise<void> {
  if (channels.length === 0) throw new SettingsError("No channel to try: give --notices FILE or --webhook URL");
  const { chainId } = await findDeployment(settings.network, settings.deployment);
  for (const { name, trouble } of await tryChannels(channels, chainId)) {
    if (trouble === null) log(`${name} took the try`);
    else log(`${name} did not take the try: ${trouble}`, { level: "error" });
    if (trouble !== null) process.exitCode = 1;
  }
}
