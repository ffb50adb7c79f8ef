import { parseArgs } from "node:util";
import type { ExplorerAddresses } from "#deploy/publishing/open-explorers.ts";

export interface VerifyOptions {
  network: string;
  deployment: string | undefined;
  out: string | undefined;
  rpc: string | undefined;
  /** Null to ask no explorer. */
  explorers: ExplorerAddresses | null;
}

export const usage = `npm run verify -- --network NAME_OR_CHAIN_ID [--deployment DIR] [--out DIR] [--rpc URL[,URL]] [--offline]

Writes what block explorers take to verify the contracts: for each one the compiler's input (standard JSON), and
verification.json with address, compiler and constructor arguments. Then publishes them at Sourcify and, with
ETHERSCAN_API_KEY, at Etherscan.

  --deployment     folder of the deployment; deployments/<chainId> without it
  --out            folder to write to; verification/ in that of the deployment without it
  --rpc            also compares the code on the chain with the kept builds, before anything else
  --offline        asks no explorer
  --sourcify-url   also SOURCIFY_URL; in place of Sourcify's own server
  --etherscan-url  also ETHERSCAN_URL; in place of Etherscan's API, another explorer's with the same; that may need no key`;

/** Throws an error that says which argument is wrong. */
export function verifyOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): VerifyOptions {
  const { network, deployment, out, rpc, offline, ...urls } = parse(args);
  if (network === undefined) throw new Error(`--network is missing.\n${usage}`);
  if (offline && Object.keys(urls).length > 0)
    throw new Error(`--offline asks no explorer: leave its address out.\n${usage}`);
  const explorers = {
    sourcify: urlOf("--sourcify-url or SOURCIFY_URL", urls["sourcify-url"] ?? env.SOURCIFY_URL),
    etherscan: urlOf("--etherscan-url or ETHERSCAN_URL", urls["etherscan-url"] ?? env.ETHERSCAN_URL),
    etherscanKey: env.ETHERSCAN_API_KEY || null,
  };
  return { network, deployment, out, rpc, explorers: offline ? null : explorers };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const ofDeployment = { network: text, deployment: text, out: text, rpc: text, offline: flag };
  try {
    const options = { ...ofDeployment, "sourcify-url": text, "etherscan-url": text };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function urlOf(name: string, text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? "")) return text.replace(/\/+$/, "");
  throw new Error(`${name}: "${text}" is not the address of an explorer: expected http:// or https://`);
}
