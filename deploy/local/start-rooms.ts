import type { Deployment } from "#protocol/chain/deployment.ts";
import { apiAnnouncement } from "./announcement.ts";
import { botsEnvironment } from "./bots-environment.ts";
import type { Child, ChildOptions } from "./child.ts";
import { loopback } from "./ports.ts";
import { untilHealth } from "./until-health.ts";

export interface RoomOptions {
  /** Where both run. */
  directory: string;
  rpc: string;
  start(name: string, script: string, args: string[], options: ChildOptions): Promise<Child>;
}

export interface Index {
  api: string;
  child: Child;
}

// Everything explicit: what a shell sets for another network must not reach this one.
const shared = (rpc: string) => ["--network", "local", "--rpc", rpc, "--data", "data"];

/** Starts index and API, which follow a chain that has its deployment. */
export async function startIndex(
  { directory, rpc, start }: RoomOptions,
  port: number,
  env: Record<string, string> = {},
): Promise<Index> {
  const args = [...shared(rpc), "--host", loopback, "--port", String(port)];
  const child = await start("index", "index/serve.ts", args, { directory, env });
  return { child, ...apiAnnouncement.parse(await child.announcement("listening")) };
}

/** Starts the bots, which carry out what is due at once: of a chain that is seeded. */
export async function startBots({ directory, rpc, start }: RoomOptions, deployment: Deployment): Promise<Child> {
  const env = await botsEnvironment(directory, deployment);
  const limits = ["--metrics-port", "0", "--relay-per-day-eth", "1", "--relay-wait-seconds", "2"];
  return start("bots", "bots/run.ts", [...shared(rpc), ...limits], { directory, env });
}

export const untilCaughtUp = ({ api, child }: Index) => untilHealth(api, child, ({ status }) => status === "live");

export const untilAtWork = ({ api }: Index, bots: Child) => untilHealth(api, bots, ({ duties }) => duties.length > 0);
