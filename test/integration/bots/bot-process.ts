import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BotChain } from "./bot-chain.ts";

/** Starts the bots of a chain as a real process. */
export async function startBotProcess(chain: BotChain, kill?: { at: string; key: string }) {
  const deployment = await writeDeployment(chain);
  const flags = ["--network", "local", "--rpc", chain.rpc.url, "--data", chain.folder, "--deployment", deployment];
  const script = join(import.meta.dirname, "killed-bot.ts");
  const child: ChildProcess = spawn(process.execPath, [script, ...flags, "--interval-seconds", "0.05"], {
    env: {
      ...process.env,
      ...chain.database.env,
      BOT_KEY: chain.botKey,
      KILL_AT: kill?.at ?? "",
      KILL_KEY: kill?.key ?? "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  child.stdout?.on("data", (chunk) => output.push(String(chunk)));
  child.stderr?.on("data", (chunk) => output.push(String(chunk)));
  const exited = once(child, "exit");
  return {
    output: () => output.join(""),
    /** The signal that ended it. */
    ended: async (): Promise<unknown> => (await exited)[1],
    async stop(): Promise<void> {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Writes the files of a deployment, as a deployment on a network would. */
export async function writeDeployment(chain: Pick<BotChain, "folder" | "deployment">): Promise<string> {
  const deployment = join(chain.folder, "deployment");
  await mkdir(deployment, { recursive: true });
  const { contracts, ...rest } = chain.deployment;
  await writeFile(join(deployment, "addresses.json"), JSON.stringify(contracts));
  await writeFile(join(deployment, "deployment.json"), JSON.stringify(rest));
  return deployment;
}
