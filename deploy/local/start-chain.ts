import { network } from "hardhat";
import { localAccounts } from "./accounts.ts";
import { loopback } from "./ports.ts";

export interface RunningChain {
  rpc: string;
  chainId: number;
  close(): Promise<void>;
}

/**
 * Starts Hardhat's chain on 127.0.0.1, mining on every transaction until someone sets interval mining.
 * `genesisAt` (unix seconds) may lie in the past, so that a seeded history can end at the present.
 */
export async function startChain(port: number, genesisAt?: number): Promise<RunningChain> {
  const server = await network.createServer(
    {
      network: "local",
      override: {
        chainId: 31337,
        accounts: { count: localAccounts },
        ...(genesisAt === undefined ? {} : { initialDate: new Date(genesisAt * 1000).toISOString() }),
      },
    },
    loopback,
    port,
  );
  const { port: bound } = await server.listen();
  return { rpc: `http://${loopback}:${bound}`, chainId: 31337, close: () => server.close() };
}
