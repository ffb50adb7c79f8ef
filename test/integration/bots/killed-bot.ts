import { isHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { runBots } from "#bots/process/run-bots.ts";
import { readSettings } from "#bots/process/settings.ts";
import { openProcessLog } from "#operator/log/process-log.ts";

/** Runs the bots as a process of its own that kills itself, as a crash would, right after the step KILL_AT of the item KILL_KEY. */
const { BOT_KEY, KILL_AT = "", KILL_KEY = "" } = process.env;
if (!isHex(BOT_KEY)) throw new Error("BOT_KEY is not a key");
const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());

const { log, announce } = openProcessLog("bots");
await runBots({
  settings: readSettings(process.argv.slice(2), {}),
  signer: privateKeyToAccount(BOT_KEY),
  signal: stop.signal,
  log,
  announce,
  async onStep(step, subject) {
    if (step === KILL_AT && subject.startsWith(KILL_KEY)) process.kill(process.pid, "SIGKILL");
  },
});
