import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { startIndexServer } from "#index/server/index-server.ts";
import { deploymentSchema } from "#protocol/chain/deployment.ts";
import { openStore } from "#store/connection/open-store.ts";
import { peakRssMib } from "#test/bench/peak-rss.ts";

const POLL_MS = 250;
const LOOK_MS = 5;

/** A server on a database: says where it is once it has reached the head, then what it has used once it has reached a block. */
const [rpcUrl = "", deploymentFile = "", database = "", role = "all"] = process.argv.slice(2);
const deployment = deploymentSchema.parse(JSON.parse(await readFile(deploymentFile, "utf8")));
const startedAt = performance.now();
const store = await openStore(database);
const server = await startIndexServer({
  store,
  deployment,
  actionFiles: [],
  profile: { id: deployment.profile, name: deployment.profile, figures: [] },
  rpcUrls: [rpcUrl],
  publicRpcUrl: null,
  publicUrl: null,
  uiDirectory: "none",
  host: "127.0.0.1",
  port: 0,
  role: z.enum(["all", "follow", "read"]).parse(role),
  pace: { pollMs: POLL_MS },
  log: (message) => process.env.BENCH_LOG !== undefined && console.error(message),
});
const { status } = server.following;
const use = () => {
  const { user, system } = process.cpuUsage();
  return {
    url: server.url,
    cpuMs: (user + system) / 1000,
    peakRssMib: peakRssMib(),
    seconds: (performance.now() - startedAt) / 1000,
  };
};
process.on("message", async (block: number) => {
  while ((status.indexedBlock ?? -1) < block) await sleep(LOOK_MS);
  process.send?.(use());
});
process.on("disconnect", async () => {
  await server.stop();
  await store.destroy();
});
while (status.indexedBlock === null || status.indexedBlock !== status.headBlock) await sleep(LOOK_MS);
process.send?.(use());
