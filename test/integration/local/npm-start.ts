import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

const readySchema = z.object({
  ui: z.url(),
  api: z.url(),
  rpc: z.url(),
  chainId: z.number(),
  deployment: z.string(),
});

export type Started = z.infer<typeof readySchema>;

export interface Run {
  process: ChildProcess;
  output(): string;
  /** The JSON of the ready line; fails when the process ends before it. */
  ready: Promise<Started>;
  /** Exit code and signal. */
  ended: Promise<unknown[]>;
}

/** Runs what `npm start` runs, on any free ports unless the environment says otherwise. */
export function runStart(env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../../deploy/local/start.ts")], {
    env: { ...process.env, PORT: "0", RPC_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const ended = once(child, "close");
  const ready = new Promise<Started>((resolve, reject) => {
    const read = (line: string) => {
      lines.push(line);
      if (line.startsWith("ready ")) resolve(readySchema.parse(JSON.parse(line.slice("ready ".length))));
    };
    createInterface(child.stdout).on("line", read);
    createInterface(child.stderr).on("line", read);
    void ended.then(() => reject(new Error(`It ended before it was ready:\n${lines.join("\n")}`)));
  });
  ready.catch(() => undefined);
  return { process: child, output: () => lines.join("\n"), ready, ended };
}

/** The processes that a process started, and those that these started. */
export async function descendants(processId: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry))) {
    const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [processId];
  for (const ancestor of found) {
    for (const [child, parent] of parents) if (parent === ancestor) found.push(child);
  }
  return found.slice(1);
}

/** Whether the process still does anything: one that ended but whose parent has not looked yet does not. */
export async function isRunning(processId: number): Promise<boolean> {
  const status = await readFile(`/proc/${processId}/status`, "utf8").catch(() => "State: gone");
  return !/^State:\s+(Z|X|gone)/m.test(status);
}
