import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Address, parseEther } from "viem";
import { addressSchema } from "#protocol/chain/deployment.ts";
import { type ModuleName, moduleNames } from "#protocol/modules/modules.ts";
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

/** For a module that joins a network that has a deployment. */
export interface AddOptions {
  network: Network;
  module: ModuleName;
  settings: string;
  /** Folder of the deployment. */
  directory: string;
  rpc: string;
  dryRun: boolean;
  yes: boolean;
}

/** For a look at what is still to be done after a deployment. */
export interface CheckOptions {
  /** A name or chain id, as of any deployment. */
  network: string;
  deployment: string | undefined;
  rpc: string | undefined;
  bots: Address | null;
  relayPerDayWei: bigint;
}

export const usage = `npm run deploy -- --network NAME_OR_CHAIN_ID --profile PROFILE [--settings FILE.yaml] [--rpc URL] [--dry-run | --yes]
npm run deploy -- --network NAME_OR_CHAIN_ID --add MODULE --settings FILE.yaml [--rpc URL] [--deployment DIR] [--dry-run | --yes]
npm run deploy -- --network NAME_OR_CHAIN_ID --check [--rpc URL[,URL]] [--deployment DIR] [--bots ADDRESS] [--relay-per-day-eth ETH]

  --settings  figures that the profile does not publish, and lists
  --rpc       also RPC_URL; the node to deploy through
  --dry-run   shows what would be deployed, and stops
  --yes       sends without asking
  --add       deploys a module for a network that runs without it, and writes the proposal that adopts it
  --check     reads from the chain what is still to be done after a deployment, and sends nothing
  --deployment         folder of the deployment to check or to add to; deployments/<chainId> without it
  --bots               the account that the bots send from, to look at what it has
  --relay-per-day-eth  what the bots were told to spend in a day on ballots that holders signed

ALTHING_KEYSTORE, and ALTHING_KEYSTORE_PASSWORD or ALTHING_KEYSTORE_PASSWORD_FILE, give the deployer's key.`;

/** What the command is to do. Throws an error that says which argument is wrong. */
export function deployOptions(
  args: string[],
  env: Record<string, string | undefined>,
): { deploy: DeployOptions } | { add: AddOptions } | { check: CheckOptions } {
  const { check, ...given } = parse(args);
  if (check) return { check: checkOptions(given) };
  return given.add === undefined ? { deploy: deployOnly(given, env) } : { add: addOptions(given.add, given, env) };
}

type Given = Omit<ReturnType<typeof parse>, "check">;

function deployOnly(given: Given, env: Record<string, string | undefined>): DeployOptions {
  const { network, profile, settings, rpc, "dry-run": dryRun, yes } = given;
  refuse(given, ["bots", "relay-per-day-eth"], "goes with --check alone");
  refuse(given, ["deployment"], "goes with --check and --add alone");
  refuseBoth(given);
  if (network === undefined) throw new Error(`--network is missing.\n${usage}`);
  if (profile === undefined) throw new Error(`--profile is missing.\n${usage}`);
  const known = parseNetwork(network);
  return { network: known, profile, settings, rpc: parseRpc(rpc ?? env.RPC_URL, known), dryRun, yes };
}

function addOptions(name: string, given: Given, env: Record<string, string | undefined>): AddOptions {
  const { network, settings, rpc, deployment, "dry-run": dryRun, yes } = given;
  refuse(given, ["bots", "relay-per-day-eth"], "goes with --check alone");
  refuse(given, ["profile"], "does not go with --add: the deployment says which profile it has");
  refuseBoth(given);
  const module = moduleNames.find((known) => known === name);
  if (module === undefined) {
    throw new Error(`There is no module ${JSON.stringify(name)} to add: there are ${moduleNames.join(", ")}.`);
  }
  if (network === undefined) throw new Error(`--network is missing.\n${usage}`);
  if (settings === undefined) {
    throw new Error(`--settings is missing: the file that has the figures and lists of ${module}.\n${usage}`);
  }
  const known = parseNetwork(network);
  const directory = deployment ?? join("deployments", String(known.chainId));
  return { network: known, module, settings, directory, rpc: parseRpc(rpc ?? env.RPC_URL, known), dryRun, yes };
}

function refuseBoth({ "dry-run": dryRun, yes }: Given): void {
  if (dryRun && yes)
    throw new Error(`--dry-run sends nothing and --yes sends without asking: give one of them.\n${usage}`);
}

function checkOptions(given: Given): CheckOptions {
  const { network, deployment, rpc, bots, "relay-per-day-eth": relay = "0" } = given;
  refuse(given, ["add", "profile", "settings", "dry-run", "yes"], "does not go with --check, which deploys nothing");
  if (network === undefined) throw new Error(`--network is missing.\n${usage}`);
  if (!/^\d+(\.\d+)?$/.test(relay)) throw new Error(`--relay-per-day-eth ${relay}: expected a number such as 0.2`);
  return {
    network,
    deployment,
    rpc,
    bots: bots === undefined ? null : parseAddress("--bots", bots),
    relayPerDayWei: parseEther(relay),
  };
}

function refuse(given: Given, names: readonly (keyof Given)[], why: string): void {
  const [name] = names.filter((one) => given[one] !== undefined && given[one] !== false);
  if (name !== undefined) throw new Error(`--${name} ${why}.\n${usage}`);
}

function parseAddress(flag: string, text: string): Address {
  const parsed = addressSchema.safeParse(text);
  if (!parsed.success) throw new Error(`${flag} ${text}: ${parsed.error.issues[0]?.message ?? "expected an address"}`);
  return parsed.data;
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    const ofDeployment = {
      network: text,
      add: text,
      profile: text,
      settings: text,
      rpc: text,
      "dry-run": flag,
      yes: flag,
    };
    const ofCheck = { check: flag, deployment: text, bots: text, "relay-per-day-eth": text };
    return parseArgs({ args, options: { ...ofDeployment, ...ofCheck } }).values;
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
