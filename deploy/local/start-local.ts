import { join } from "node:path";
import { genesisTime } from "#deploy/local/emissions/genesis-time.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { chainAnnouncement } from "./announcement.ts";
import { buildUi } from "./build-ui.ts";
import { type Child, type ChildOptions, startChild } from "./child.ts";
import { createInstance } from "./instance.ts";
import type { Ports } from "./ports.ts";
import { createProgress } from "./progress.ts";
import { startRooms } from "./start-rooms.ts";
import type { Teardown } from "./teardown.ts";

const profile = "fluence";

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
  const making = loadMaking();
  making.catch(() => undefined);
  const chain = await step("chain started", async () => {
    const { settings } = await readLocalProfile(profile);
    const genesis = genesisTime(settings.emissions, now);
    const args = ["--port", String(ports.rpc), "--genesis", String(genesis)];
    const child = await start("chain", "deploy/local/chain.ts", args, { directory: root });
    return { child, ...chainAnnouncement.parse(await child.announcement("listening")) };
  });
  const { deployLocal, seedLocal, createLocalClient } = await making;
  const client = createLocalClient(chain.rpc);
  const deployment = await step("contracts deployed, roles checked", () =>
    deployLocal({ client, rpc: chain.rpc, directory: instance.deployment, profile }),
  );
  await step("holders and proposals seeded", () => seedLocal(client, deployment, now));
  await step("web interface built", () => ui);
  const { directory } = instance;
  const { api, children } = await startRooms({ directory, deployment, rpc: chain.rpc, port: ports.ui, start, step });
  return {
    ready: { ui: `${api}/`, api, rpc: chain.rpc, chainId: chain.chainId, deployment: instance.deployment },
    children: [chain.child, ...children],
    logs: directory,
  };
}
