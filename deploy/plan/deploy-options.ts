import { parseArgs } from "node:util";
import { type Network, parseNetwork } from "./network.ts";

export interface DeployOptions {
  network: Network;
  profile: string;
  settings: string | undefined;
  rpc: string;
  /** Show what would be deployed, and stop. */
  dryRun: boolean;
  /** Send without asking. */
  yes: boolean;
}

export const usage =
  "Usage: npm run deploy -- --network NAME_OR_CHAIN_ID --profile PROFILE [--settings FILE.yaml] [--rpc URL] [--dry-run | --yes]";

export function deployOptions(args: string[], env: Record<string, string | undefined>): DeployOptions {
  const { network, profile, settings, rpc, "dry-run": dryRun, yes } = parse(args);
  if (dryRun && yes)
    throw new Error(`--dry-run sends nothing and --yes sends without asking: give one of them.\n${usage}`);
  if (network === undefined) throw new Error(`--network is missing.\n${usage}`);
  if (profile === undefined) throw new Error(`--profile is missing.\n${usage}`);
  const known = parseNetwork(network);
  return { network: known, profile, settings, rpc: parseRpc(rpc ?? env.RPC_URL, known), dryRun, yes };
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    const options = { network: text, profile: text, settings: text, rpc: text, "dry-run": flag, yes: flag };
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function parseRpc(text: string | undefined, network: Network): string {
  const [first] = (text ?? "").split(",");
  if (first === undefined || first === "") {
    if (network.name === "local") return "http://127.0.0.1:8545";
    throw new Error(`No node to deploy ${network.name} through: give --rpc URL, or set RPC_URL.`);
  }
  if (!/^https?:$/.test(URL.parse(first)?.protocol ?? "")) {
    throw new Error(`"${first}" is not the address of a node: expected a URL that starts with http:// or https://.`);
  }
  return first;
}
