import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { memoryFlags } from "#index/server/memory-flags.ts";
import type { ServeRole } from "#index/server/serve-options.ts";
import type { FormulaNode } from "./start-node.ts";

const useSchema = z.object({ url: z.string(), cpuMs: z.number(), peakRssMib: z.number(), seconds: z.number() });

export type IndexProcess = Awaited<ReturnType<typeof startIndexProcess>>;

export interface IndexProcessOptions {
  /** A new file without it. */
  database?: string;
  role?: ServeRole;
}

/** An index in a process of its own, at the node's head. */
export async function startIndexProcess(node: FormulaNode, { database: at, role = "all" }: IndexProcessOptions = {}) {
  const directory = await mkdtemp(join(tmpdir(), "althing-engine-"));
  const deploymentFile = join(directory, "deployment.json");
  const database = at ?? join(directory, "althing.sqlite");
  await writeFile(deploymentFile, JSON.stringify(node.deployment));
  const child = fork(join(import.meta.dirname, "index-process.ts"), [node.url, deploymentFile, database, role], {
    execArgv: memoryFlags,
  });
  const use = async () => useSchema.parse((await once(child, "message"))[0]);
  const atHead = await use();
  return {
    database,
    url: atHead.url,
    atHead,
    /** What it has used once it has reached the block. */
    async reached(block: number) {
      const answer = use();
      child.send(block);
      return answer;
    },
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
      await rm(directory, { recursive: true });
    },
    async close() {
      child.disconnect();
      await once(child, "exit");
      await rm(directory, { recursive: true });
    },
  };
}
