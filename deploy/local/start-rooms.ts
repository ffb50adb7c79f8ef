import type { Deployment } from "#protocol/chain/deployment.ts";
import { apiAnnouncement } from "./announcement.ts";
import { botsEnvironment } from "./bots-environment.ts";
import type { Child, ChildOptions } from "./child.ts";
import { loopback } from "./ports.ts";
import { untilHealth } from "./until-health.ts";

export interface Rooms {
  api: string;
  children: Child[];
}

/** Starts what follows a chain that has its deployment: index and API, then the bots. Both run in `directory`. */
export async function startRooms(options: {
  directory: string;
  deployment: Deployment;
  rpc: string;
  port: number;
  start(name: string, script: string, args: string[], options: ChildOptions): Promise<Child>;
  step<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}): Promise<Rooms> {
  const { directory, deployment, rpc, port, start, step } = options;
  // Everything explicit: what a shell sets for another network must not reach this one.
  const shared = ["--network", "local", "--rpc", rpc, "--data", "data"];
  const index = await step("index and API started", async () => {
    const args = [...shared, "--host", loopback, "--port", String(port)];
    const child = await start("index", "index/serve.ts", args, { directory });
    return { child, ...apiAnnouncement.parse(await child.announcement("listening")) };
  });
  const env = await botsEnvironment(directory, deployment);
  const limits = ["--metrics-port", "0", "--relay-per-day-eth", "1", "--relay-wait-seconds", "2"];
  const bots = await start("bots", "bots/run.ts", [...shared, ...limits], { directory, env });
  await step("index caught up", () => untilHealth(index.api, index.child, ({ status }) => status === "live"));
  await step("bots at work", () => untilHealth(index.api, bots, ({ duties }) => duties.length > 0));
  return { api: index.api, children: [index.child, bots] };
}
