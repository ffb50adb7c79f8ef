import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { hasHelped } from "#operator/command/run-command.ts";
import { compileCache, startChild } from "./child.ts";
import { createInstance } from "./instance.ts";
import { type Ports, readPorts, requireFree } from "./ports.ts";
import type { Ready } from "./start-local.ts";
import { createTeardown } from "./teardown.ts";
import { untilStopped } from "./until-stopped.ts";

const usage = `Usage: npm start

A local chain with a seeded history, index, bots and page. Ctrl-C removes everything again.
PORT and RPC_PORT choose other ports than 4400 and 8545; 0 takes any free one.`;
if (hasHelped(usage)) process.exit();

const root = join(import.meta.dirname, "../..");
process.chdir(root);
enableCompileCache(compileCache());

const teardown = createTeardown();
const stopped = untilStopped();
// Whoever reads the output may go; everything else goes on.
process.stdout.on("error", () => undefined);

try {
  const ports = readPorts(process.env);
  await requireFree(ports);
  await Promise.race([stopped, run(ports)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await teardown.run();
process.exit();

/** Never resolves: it fails when starting fails or when one of the processes ends. */
async function run(ports: Ports): Promise<never> {
  const instance = await createInstance(join(root, "deployments/31337"));
  await teardown.add(instance.remove);
  // It loads what it needs while this process does.
  const log = instance.log("chain");
  const chain = startChild("chain", "deploy/local/chain.ts", ["--port", String(ports.rpc)], { log });
  await teardown.add(chain.stop);
  const { startLocal } = await import("./start-local.ts");
  const print = (line: string) => console.log(line);
  const { ready, children } = await startLocal({ root, ports, teardown, instance, chain, print });
  announce(ready, instance.directory);
  const { reason } = await Promise.race(children.map(({ ended }) => ended));
  throw new Error(`${reason}\nStopping everything, because the rest cannot go on without it.`);
}

function announce(ready: Ready, logs: string): void {
  console.log(`\nOpen ${ready.ui} in a browser. What the processes say is in ${logs}/*.log.`);
  console.log("Ctrl-C stops everything and removes the local chain.\n");
  console.log(`ready ${JSON.stringify(ready)}`);
}
