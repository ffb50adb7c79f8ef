import { genesisTime } from "#deploy/local/emissions/genesis-time.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { chainAnnouncement } from "./announcement.ts";
import { buildUi } from "./build-ui.ts";
import { type Child, type ChildOptions, startChild } from "./child.ts";
import type { Instance } from "./instance.ts";
import type { Ports } from "./ports.ts";
import { createProgress } from "./progress.ts";
import type { Teardown } from "./teardown.ts";

export interface Ready {
  ui: string;
  api: string;
  rpc: string;
  chainId: number;
  deployment: string;
}

/** What makes and seeds a deployment needs most of the libraries: it is loaded while the chain starts. */
async function loadMaking() {
  const [deployLocal, seedLocal, localClient] = await Promise.all([
    import("./deploy-local.ts"),
    import("#deploy/local/seed/seed-local.ts"),
    import("./local-client.ts"),
  ]);
  return { ...deployLocal, ...seedLocal, ...localClient };
}

/** Starts everything on this machine. What it starts and writes is undone by `teardown`. */
export async function startLocal(options: {
  root: string;
  ports: Ports;
  teardown: Teardown;
  instance: Instance;
  /** The process of the chain, which waits to be told when its first block is. */
  chain: Child;
  print(line: string): void;
}): Promise<{ ready: Ready; children: Child[] }> {
  const { root, ports, teardown, instance, print } = options;
  const step = createProgress(7, print);
  const ui = buildUi(root, teardown);
  ui.catch(() => undefined);
  const start = async (name: string, script: string, args: string[], options: ChildOptions) => {
    const child = startChild(name, script, args, { ...options, log: instance.log(name) });
    await teardown.add(child.stop);
    return child;
  };

  const now = Math.floor(Date.now() / 1000);
  const making = loadMaking();
  making.catch(() => undefined);
  const chain = await step("chain started", async () => {
    const profile = await readLocalProfile("fluence");
    options.chain.tell(genesisTime(profile.settings.emissions, now));
    return { profile, ...chainAnnouncement.parse(await options.chain.announcement("listening")) };
  });
  const { deployLocal, seedLocal, createLocalClient } = await making;
  const client = createLocalClient(chain.rpc);
  const deployment = await step("contracts deployed, roles checked", () =>
    deployLocal({ client, rpc: chain.rpc, directory: instance.deployment, profile: chain.profile }),
  );
  // Loaded while the chain makes its history.
  const loading = import("./start-rooms.ts");
  loading.catch(() => undefined);
  await step("holders and proposals seeded", () => seedLocal(client, deployment, now));
  await step("web interface built", () => ui);
  const { startBots, startIndex, untilAtWork, untilCaughtUp } = await loading;
  const rooms = { directory: instance.directory, rpc: chain.rpc, start };
  const index = await step("index and API started", () => startIndex(rooms, ports.ui));
  const bots = await startBots(rooms, deployment);
  await step("index caught up", () => untilCaughtUp(index));
  await step("bots at work", () => untilAtWork(index, bots));
  const { api } = index;
  return {
    ready: { ui: `${api}/`, api, rpc: chain.rpc, chainId: chain.chainId, deployment: instance.deployment },
    children: [options.chain, index.child, bots],
  };
}
