import { join } from "node:path";
import { genesisTime } from "#deploy/local/emissions/genesis-time.ts";
import { seed } from "#deploy/local/seed/seed.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { apiAnnouncement, chainAnnouncement } from "./announcement.ts";
import { botsEnvironment } from "./bots-environment.ts";
import { buildUi } from "./build-ui.ts";
import { type Child, type ChildOptions, startChild } from "./child.ts";
import { deployLocal } from "./deploy-local.ts";
import { createInstance } from "./instance.ts";
import { createLocalClient } from "./local-client.ts";
import { loopback, type Ports } from "./ports.ts";
import { createProgress } from "./progress.ts";
import { settleClock } from "./settle-clock.ts";
import type { Teardown } from "./teardown.ts";
import { untilHealth } from "./until-health.ts";

const profile = "fluence";

export interface Ready {
  ui: string;
  api: string;
  rpc: string;
  chainId: number;
  deployment: string;
}

/** Starts everything on this machine. What it starts and writes is undone by `teardown`. */
export async function startLocal(options: {
  root: string;
  ports: Ports;
  teardown: Teardown;
  print(line: string): void;
}): Promise<{ ready: Ready; children: Child[]; logs: string }> {
  const { root, ports, teardown, print } = options;
  const step = createProgress(7, print);
  const ui = buildUi(root, teardown);
  ui.catch(() => undefined);
  const instance = await createInstance(join(root, "deployments/31337"));
  await teardown.add(instance.remove);
  const start = async (name: string, script: string, args: string[], options: ChildOptions) => {
    const log = join(instance.directory, `${name}.log`);
    const child = startChild(name, script, args, { ...options, log });
    await teardown.add(child.stop);
    return child;
  };

  const now = Math.floor(Date.now() / 1000);
  const chain = await step("chain started", async () => {
    const { settings } = await readLocalProfile(profile);
    const genesis = genesisTime(settings.emissions, now);
    const args = ["--port", String(ports.rpc), "--genesis", String(genesis)];
    const child = await start("chain", "deploy/local/chain.ts", args, { directory: root });
    return { child, ...chainAnnouncement.parse(await child.announcement("listening")) };
  });
  const client = createLocalClient(chain.rpc);
  const deployment = await step("contracts deployed, roles checked", () =>
    deployLocal({
      client,
      rpc: chain.rpc,
      directory: instance.deployment,
      profile,
    }),
  );
  await step("holders and proposals seeded", async () => {
    await seed(client, deployment, createCatalogue(deployment, await readActionFiles()), now);
    await settleClock(client);
  });
  await step("web interface built", () => ui);
  const { directory } = instance;
  // Everything explicit: what a shell sets for another network must not reach this one.
  const shared = ["--network", "local", "--rpc", chain.rpc, "--data", "data"];
  const index = await step("index and API started", async () => {
    const args = [...shared, "--host", loopback, "--port", String(ports.ui)];
    const child = await start("index", "index/serve.ts", args, { directory });
    return { child, ...apiAnnouncement.parse(await child.announcement("listening")) };
  });
  await step("index caught up", () => untilHealth(index.api, index.child, ({ status }) => status === "live"));
  const bots = await step("bots at work", async () => {
    const env = await botsEnvironment(directory, deployment);
    const child = await start(
      "bots",
      "bots/run.ts",
      [...shared, "--metrics-port", "0", "--relay-per-day-eth", "1", "--relay-wait-seconds", "2"],
      { directory, env },
    );
    await untilHealth(index.api, child, ({ duties }) => duties.length > 0);
    return child;
  });
  const { api } = index;
  return {
    ready: { ui: `${api}/`, api, rpc: chain.rpc, chainId: chain.chainId, deployment: instance.deployment },
    children: [chain.child, index.child, bots],
    logs: directory,
  };
}
