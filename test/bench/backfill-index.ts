import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startIndexServer } from "#index/server/index-server.ts";
import { deploymentSchema } from "#protocol/chain/deployment.ts";
import { openStore } from "#store/connection/open-store.ts";
import { peakRssMib } from "./peak-rss.ts";

/** Ours: the whole server, from an empty database to the head. */
const [rpcUrl = "", deploymentFile = "", directory = ""] = process.argv.slice(2);
const deployment = deploymentSchema.parse(JSON.parse(await readFile(deploymentFile, "utf8")));
const store = await openStore(join(directory, "althing.sqlite"));

const startedAt = performance.now();
const server = await startIndexServer({
  store,
  deployment,
  actionFiles: [],
  profile: { id: deployment.profile, name: deployment.profile, figures: [] },
  rpcUrls: [rpcUrl],
  publicRpcUrl: null,
  publicUrl: null,
  uiDirectory: directory,
  host: "127.0.0.1",
  port: 0,
  log: (message) => console.error(message),
});
await once(server.following, "block");
const seconds = (performance.now() - startedAt) / 1000;
const { events } = await store
  .selectFrom("votes")
  .select((select) => select.fn.countAll<number>().as("events"))
  .executeTakeFirstOrThrow();
await server.stop();
await store.destroy();
console.log(JSON.stringify({ events, seconds, peakRssMib: peakRssMib() }));
