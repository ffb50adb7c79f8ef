import { parseArgs } from "node:util";
import { type TrustedProxies, trustedProxies } from "#index/api/trusted-proxies.ts";
import { shownUrl } from "#operator/log/shown-url.ts";

/** What a process does: follow the chain, answer what is asked, or both. */
export type ServeRole = "all" | "follow" | "read";

export interface ServeOptions {
  role: ServeRole;
  network: string;
  port: number;
  host: string;
  dataDirectory: string;
  /** Folder of the deployment, where it is not deployments/<chainId>. */
  deployment: string | undefined;
  rpcUrls: string[];
  publicRpcUrl: string | null;
  publicUrl: string | null;
  draftReports: boolean;
  /** Origins whose pages may give what was signed, beside the server's own. */
  allowedOrigins: string[];
  proxies: TrustedProxies;
}

export const usage = `npm run serve -- --network NAME_OR_CHAIN_ID [--port PORT] [--host HOST] [--data DIR] [--rpc URL[,URL]]
  [--role all|follow|read]

  --network  name or chain id of a deployment under deployments/ (local: 31337)
  --port     also PORT; 4400 without it, 0 for any free port
  --host     also HOST; 127.0.0.1 without it
  --data     also DATA_DIR; directory of the database; data/ without it
  --deployment  folder of the deployment; deployments/<chainId> without it
  --rpc      also RPC_URL; nodes to try in turn
  --role     follow: writes what the chain does, and answers but for its own health; of several one writes, the others
             stand by. read: answers from what that one writes; as many as are wanted. all, without it: both at once
  DATABASE_URL    postgres://USER:PASSWORD@HOST:PORT/DATABASE; a file in DATA_DIR without it
  --allow-origin  also ALLOWED_ORIGINS; pages from elsewhere that may give what was signed, such as https://vote.example.org,…; * for any
  PUBLIC_RPC_URL  node that browsers may use, if there is one (never one whose address holds a key)
  --no-draft-reports  visitors get no report of effects of what they have not proposed yet; or DRAFT_REPORTS=off
  TRUSTED_PROXIES  addresses and networks of proxies that say who asks; those of this machine are trusted by themselves
  PUBLIC_URL      where visitors find this server, such as https://vote.example.org, for links in feeds; else as asked
  SIGNALS_LEAST_VOTES  tokens of votes that the author of a signal needs; a tenth of the proposal threshold without it
  SIGNALS_PER_DAY      signals that an author may make within a day; 3 without it
  SIGNALS_SPACE        name of the space at a hub; without it, chain and token
  SIGNALS_HUB_URL      hub to which signed signals and ballots are sent on; nowhere without it
  LOG_FORMAT           json or text; without it text on a terminal and JSON elsewhere`;

/** Reads arguments and environment. Throws an error that says which of them is wrong. */
export function serveOptions(args: string[], env: NodeJS.ProcessEnv): ServeOptions {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: "string", default: "local" },
      port: { type: "string" },
      host: { type: "string" },
      data: { type: "string" },
      deployment: { type: "string" },
      rpc: { type: "string" },
      role: { type: "string", default: "all" },
      "allow-origin": { type: "string" },
      "no-draft-reports": { type: "boolean", default: false },
    },
  });
  const rpc = values.rpc ?? env.RPC_URL ?? (isLocal(values.network) ? localRpc(env) : "");
  return {
    role: parseRole(values.role),
    network: values.network,
    port: parsePort(values.port ?? env.PORT ?? "4400"),
    host: values.host ?? env.HOST ?? "127.0.0.1",
    dataDirectory: values.data ?? (env.DATA_DIR || "data"),
    deployment: values.deployment,
    rpcUrls: parseUrls(rpc),
    publicRpcUrl: env.PUBLIC_RPC_URL ? (parseUrls(env.PUBLIC_RPC_URL)[0] ?? null) : null,
    publicUrl: env.PUBLIC_URL ? parsePublicUrl(env.PUBLIC_URL) : null,
    draftReports: !values["no-draft-reports"] && parseSwitch("DRAFT_REPORTS", env.DRAFT_REPORTS ?? "on"),
    allowedOrigins: parseOrigins(values["allow-origin"] ?? env.ALLOWED_ORIGINS ?? ""),
    proxies: trustedProxies(listOf(env.TRUSTED_PROXIES ?? "")),
  };
}

function isLocal(network: string): boolean {
  return network === "local" || network === "31337";
}

function localRpc({ RPC_PORT }: NodeJS.ProcessEnv): string {
  return `http://127.0.0.1:${RPC_PORT ?? "8545"}`;
}

const roles: readonly ServeRole[] = ["all", "follow", "read"];

function parseRole(text: string): ServeRole {
  const role = roles.find((known) => known === text);
  if (role !== undefined) return role;
  throw new Error(`"${text}" is no role: expected all, follow or read in --role`);
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`"${text}" is not a port: expected a number from 0 to 65535 in --port or PORT`);
}

function parseSwitch(name: string, text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw new Error(`"${text}" is no switch: expected on or off in ${name}`);
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function parseOrigins(text: string): string[] {
  const origins = listOf(text).map((part) => part.replace(/\/$/, ""));
  for (const origin of origins) {
    if (
      origin !== "*" &&
      (!/^https?:\/\//.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin)
    ) {
      throw new Error(
        `"${origin}" is not an origin: expected scheme, host and port, such as https://vote.example.org, in --allow-origin or ALLOWED_ORIGINS`,
      );
    }
  }
  return origins;
}

function parsePublicUrl(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, "");
  throw new Error(`"${text}" is not a URL: expected http:// or https:// in PUBLIC_URL`);
}

function parseUrls(text: string): string[] {
  const urls = listOf(text);
  if (urls.length === 0) throw new Error("no RPC URL given: set RPC_URL, or --rpc URL[,URL]");
  for (const url of urls) {
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
      throw new Error(`"${shownUrl(url)}" is not an RPC URL: expected http:// or https:// in --rpc or RPC_URL`);
    }
  }
  return urls;
}
