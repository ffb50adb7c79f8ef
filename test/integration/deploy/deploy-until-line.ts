import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import type { LocalAccount } from "viem";
import { type DeployFixture, deployer } from "./deploy-fixture.ts";
import { startFaultyNode } from "./faulty-node.ts";

/**
 * Deploys until the journal has so many lines, and cuts the deployment off there: from then on it writes no line, signs
 * nothing, and reaches no node. Disk and chain are left as by a process that was killed at that line, for a tenth of
 * the time that such a process takes.
 */
export async function deployUntilLine(
  fixture: DeployFixture,
  fatalLine: number,
  deploy: (part: { rpc: string; account: LocalAccount }) => Promise<unknown> = fixture.deploy,
): Promise<void> {
  let lines = 0;
  const isCut = () => lines >= fatalLine;
  const node = await startFaultyNode(fixture.rpc, { callerIsGone: isCut });
  const account: LocalAccount = {
    ...deployer,
    signTransaction: (...args: Parameters<typeof deployer.signTransaction>) =>
      isCut() ? new Promise<never>(() => {}) : deployer.signTransaction(...args),
  };
  const write = fs.writeFileSync;
  fs.writeFileSync = (...args: Parameters<typeof write>) => {
    const isLine = String(args[1]).startsWith('\n{"');
    if (isLine && isCut()) throw new Error("Nothing is written any more.");
    write(...args);
    if (isLine) lines += 1;
    if (isLine && isCut()) throw new Error(`Cut off at line ${fatalLine}.`);
  };
  syncBuiltinESMExports();
  try {
    await deploy({ rpc: node.rpc, account });
    throw new Error(`The deployment was over before line ${fatalLine}.`);
  } catch (error) {
    if (!isCut()) throw error;
  } finally {
    await node.close();
    fs.writeFileSync = write;
    syncBuiltinESMExports();
  }
}
