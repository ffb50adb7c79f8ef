import { join } from "node:path";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { localAccounts } from "./accounts.ts";
import { loopback } from "./ports.ts";

export interface RunningChain {
  rpc: string;
  chainId: number;
  close(): Promise<void>;
}

/**
 * Starts Hardhat's chain on 127.0.0.1, mining on every transaction until someone sets interval mining.
 * `genesisAt` (unix seconds) may lie in the past, so that a seeded history can end at the present, and may come late:
 * what a chain needs is loaded meanwhile.
 */
export async function startChain(port: number, genesisAt?: number | Promise<number>): Promise<RunningChain> {
  // Not the project's configuration: to load its plugins and artifacts takes longer than the chain.
  const { network } = await createHardhatRuntimeEnvironment(
    {
      networks: {
        local: {
          type: "edr-simulated",
          chainType: "l1",
          hardfork: "prague",
          chainId: 31337,
          accounts: { count: localAccounts },
          mining: { auto: true, interval: 0 },
        },
      },
    },
    {},
    join(import.meta.dirname, "../.."),
  );
  const genesis = await genesisAt;
  const override = genesis === undefined ? {} : { initialDate: new Date(genesis * 1000).toISOString() };
  const server = await network.createServer({ network: "local", override }, loopback, port);
  const { port: bound } = await server.listen();
  return { rpc: `http://${loopback}:${bound}`, chainId: 31337, close: () => server.close() };
}
