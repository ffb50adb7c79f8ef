import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { memoryFlags } from "#index/server/memory-flags.ts";
import type { FormulaNode } from "./start-node.ts";

const useSchema = z.object({ url: z.string(), cpuMs: z.number(), peakRssMib: z.number() });

export type IndexProcess = Awaited<ReturnType<typeof startIndexProcess>>;

/** An index in a process of its own, with a new database, at the node's head. */
export async function startIndexProcess(node: FormulaNode) {
  const directory = await mkdtemp(join(tmpdir(), "althing-engine-"));
  const deploymentFile = join(directory, "deployment.json");
  const database = join(directory, "althing.sqlite");
  await writeFile(deploymentFile, JSON.stringify(node.deployment));
  const child = fork(join(import.meta.dirname, "index-process.ts"), [node.url, deploymentFile, database], {
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
    async close() {
      child.disconnect();
      await once(child, "exit");
      await rm(directory, { recursive: true });
    },
  };
}
