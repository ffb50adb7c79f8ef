import type { TestProject } from "vitest/node";
import { openStore } from "#store/connection/open-store.ts";
import { startPostgres } from "./postgres-server.ts";

/** One server for all tests of the project, with a database whose copies they use. */
export default async function servePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await server.createDatabase("empty");
  await (await openStore(server.url("empty"))).destroy();
  project.provide("postgres", { admin: server.url("postgres"), template: "empty" });
  return server.stop;
}
