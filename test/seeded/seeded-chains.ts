import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { buildUi } from "#deploy/local/build-ui.ts";
import { startChild } from "#deploy/local/child.ts";
import { createLocalClient } from "#deploy/local/local-client.ts";
import { settleClock } from "#deploy/local/settle-clock.ts";
import { createTeardown } from "#deploy/local/teardown.ts";
import { type SeededChainPlace, seededChainPlace } from "./seeded-chain-place.ts";

interface KeptChain {
  place: SeededChainPlace;
  snapshot: `0x${string}`;
}

/**
 * Seeding takes longest of what browser tests need, so it is done once for each worker: a test borrows a seeded chain
 * over HTTP (`POST`), and when it gives it back (`DELETE`), the next one gets it as it was after its seeding. The web
 * interface is built once, too.
 */
export default async function serveSeededChains(project: TestProject): Promise<() => Promise<void>> {
  const free: KeptChain[] = [];
  const lent = new Map<string, KeptChain>();
  const teardown = createTeardown();
  let ui: Promise<void> | undefined;

  async function seedAnother(): Promise<KeptChain> {
    const process = startChild("seeded chain", "test/seeded/seed-chain.ts", []);
    await teardown.add(process.stop);
    const place = seededChainPlace.parse(await process.announcement("seeded"));
    return { place, snapshot: await createLocalClient(place.rpc).snapshot() };
  }

  async function lend(): Promise<SeededChainPlace> {
    ui ??= buildUi(project.config.root, teardown);
    ui.catch(() => undefined);
    const kept = free.pop() ?? (await seedAnother());
    await ui;
    lent.set(kept.place.rpc, kept);
    await settleClock(createLocalClient(kept.place.rpc));
    return kept.place;
  }

  async function takeBack(rpc: string): Promise<void> {
    const kept = lent.get(rpc);
    if (kept === undefined) throw new Error(`No seeded chain at ${rpc} is lent.`);
    lent.delete(rpc);
    const client = createLocalClient(rpc);
    await client.setIntervalMining({ interval: 0 });
    await client.revert({ id: kept.snapshot });
    await client.setAutomine(true);
    free.push({ ...kept, snapshot: await client.snapshot() });
  }

  const server = createServer((request, response) => {
    const rpc = new URL(request.url ?? "", "http://127.0.0.1").searchParams.get("rpc") ?? "";
    const answer = request.method === "POST" ? lend() : takeBack(rpc);
    answer.then(
      (place) => response.end(JSON.stringify(place ?? null)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("seededChains", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await teardown.run();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** Where seeded chains are borrowed. */
    seededChains: string;
  }
}
