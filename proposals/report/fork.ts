import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { createPublicClient, custom, type PublicClient } from "viem";
import { serveForkNode } from "./fork-node.ts";

/** A copy of a chain's state in this process; what happens on it stays on it. */
export type Fork = {
  client: PublicClient;
  request(method: string, ...params: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
};

export type ForkPoint = { client: PublicClient; chainId: number; blockNumber: bigint; gasLimit: bigint };

/** Between one block of the fork and the next, where nothing else is asked. */
export const BLOCK_SECONDS = 12n;

const projectRoot = join(import.meta.dirname, "../..");
const hardfork = "prague";

/**
 * Forks the chain at a block. What is read of it is kept in a folder of its own until `close`: a local chain that was
 * started anew has other contents at the same address and block numbers.
 */
export async function openFork({ client, chainId, blockNumber, gasLimit }: ForkPoint): Promise<Fork> {
  const cache = await mkdtemp(join(tmpdir(), "althing-fork-"));
  const node = await serveForkNode(client.request);
  const remove = async () => {
    await node.close();
    await rm(cache, { recursive: true, force: true });
  };
  const history = { [hardfork]: { blockNumber: 0 } };
  try {
    const { network } = await createHardhatRuntimeEnvironment(
      {
        // No artifacts: to load those of the project takes longer than the fork.
        paths: { cache, artifacts: join(cache, "artifacts") },
        chainDescriptors: { [chainId]: { name: `chain ${chainId}`, chainType: "generic", hardforkHistory: history } },
        networks: {
          fork: {
            type: "edr-simulated",
            chainType: "generic",
            chainId,
            hardfork,
            accounts: [],
            blockGasLimit: gasLimit,
            allowBlocksWithSameTimestamp: true,
            forking: { url: node.url, blockNumber: Number(blockNumber) },
          },
        },
      },
      {},
      projectRoot,
    );
    const { provider } = await network.create("fork");
    return {
      client: createPublicClient({ transport: custom(provider, { retryCount: 0 }), cacheTime: 0, pollingInterval: 10 }),
      request: (method, ...params) => provider.request({ method, params: [...params] }),
      async close() {
        await provider.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
