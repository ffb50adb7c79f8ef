import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ChildOptions, startChild } from "#deploy/local/child.ts";
import { startBots, startIndex, untilAtWork, untilCaughtUp } from "#deploy/local/start-rooms.ts";
import { createTeardown } from "#deploy/local/teardown.ts";
import { borrowSeededChain } from "./borrow-seeded-chain.ts";
import { keepReports, layReports } from "./kept-reports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface LocalStack {
  ui: string;
  api: string;
  rpc: string;
  chainId: number;
  /** The folder of its deployment. */
  deployment: string;
  stop(): Promise<void>;
}

/** What `npm start` starts, on free ports: index, bots and the built UI on a chain that is deployed and seeded. */
export async function startLocalStack(indexEnv: Record<string, string> = {}): Promise<LocalStack> {
  const teardown = createTeardown();
  const stop = () => teardown.run();
  try {
    const chain = await borrowSeededChain();
    await teardown.add(chain.giveBack);
    const directory = await mkdtemp(join(tmpdir(), "althing-stack-"));
    await teardown.add(() => rm(directory, { recursive: true, force: true }));
    const deployment = join(directory, "deployments/31337");
    await cp(chain.directory, deployment, { recursive: true });
    const store = join(directory, "data", String(chain.deployment.chainId), "althing.sqlite");
    await layReports(chain.directory, store);
    await teardown.add(() => keepReports(chain.directory, store, chain.now));
    const rooms = {
      directory,
      rpc: chain.rpc,
      async start(name: string, script: string, args: string[], options: ChildOptions) {
        const child = startChild(name, join(root, script), args, options);
        await teardown.add(child.stop);
        return child;
      },
    };
    const index = await startIndex(rooms, 0, indexEnv);
    const bots = await startBots(rooms, chain.deployment);
    await untilCaughtUp(index);
    await untilAtWork(index, bots);
    const { api } = index;
    return { ui: `${api}/`, api, rpc: chain.rpc, chainId: chain.deployment.chainId, deployment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
