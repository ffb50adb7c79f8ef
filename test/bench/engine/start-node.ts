import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { deploymentSchema } from "#protocol/chain/deployment.ts";
import type { ChainSize } from "./formula-chain.ts";
import type { NodeLimits } from "./formula-node.ts";

export type FormulaNode = Awaited<ReturnType<typeof startNode>>;

/** The node in a process of its own, so that its work counts for nobody else's. */
export async function startNode(options: ChainSize & NodeLimits) {
  const file = join(import.meta.dirname, "formula-node.ts");
  const child = spawn(process.execPath, [file, JSON.stringify(options)], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), "line"));
  const steer = async (method: string): Promise<unknown> => {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 0, method, params: [] });
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    return z.object({ result: z.unknown() }).parse(await response.json()).result;
  };
  return {
    url,
    deployment: deploymentSchema.parse(await steer("bench_deployment")),
    mine: async () => z.int().parse(await steer("bench_mine")),
    requests: async () => z.int().parse(await steer("bench_requests")),
    async close() {
      child.kill();
      await once(child, "exit");
    },
  };
}
