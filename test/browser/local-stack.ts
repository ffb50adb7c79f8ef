import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readySchema = z.object({ ui: z.string(), api: z.string(), rpc: z.string(), chainId: z.number() });

export type LocalStack = z.infer<typeof readySchema> & { stop(): Promise<void> };

async function readyLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The local stack has no output to read");
  const seen: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("ready ")) return line.slice("ready ".length);
    seen.push(line);
  }
  throw new Error(`The local stack ended before it was ready:\n${seen.slice(-15).join("\n")}`);
}

/** What `npm start` starts, on free ports: chain, contracts, seed, index, bots and the built UI. */
export async function startLocalStack(): Promise<LocalStack> {
  const child = spawn(process.execPath, ["deploy/local/start.ts"], {
    cwd: root,
    env: { ...process.env, PORT: "0", RPC_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
  };
  try {
    const ready = readySchema.parse(JSON.parse(await readyLine(child)));
    child.stdout?.resume();
    return { ...ready, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
