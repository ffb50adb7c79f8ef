import { parseArgs } from "node:util";

export interface VerifyOptions {
  network: string;
  deployment: string | undefined;
  out: string | undefined;
  rpc: string | undefined;
}

export const usage = `npm run verify -- --network NAME_OR_CHAIN_ID [--deployment DIR] [--out DIR] [--rpc URL]

Writes what block explorers take to verify the contracts: for each one the compiler's input (standard JSON), and
verification.json with address, compiler and constructor arguments.

  --deployment  folder of the deployment; deployments/<chainId> without it
  --out         folder to write to; verification/ in that of the deployment without it
  --rpc         also compares the code on the chain with the kept builds`;

/** Throws an error that says which argument is wrong. */
export function verifyOptions(args: readonly string[]): VerifyOptions {
  const text = { type: "string" } as const;
  const { network, deployment, out, rpc } = parseArgs({
    args: [...args],
    options: { network: text, deployment: text, out: text, rpc: text },
  }).values;
  if (network === undefined) throw new Error(`--network is missing.\n${usage}`);
  return { network, deployment, out, rpc };
}
