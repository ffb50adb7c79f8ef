import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import type { ChainSize } from "#test/bench/engine/formula-chain.ts";
import { hashOfRows } from "#test/bench/engine/hash-of-rows.ts";
import { type IndexProcess, startIndexProcess } from "#test/bench/engine/start-index.ts";
import { type FormulaNode, startNode } from "#test/bench/engine/start-node.ts";
import { type BenchRow, benchRow } from "#test/bench/row.ts";
import { type PostgresServer, startPostgres } from "#test/store/postgres-server.ts";
import { askedPaths, differentPaths } from "./asked-paths.ts";
import { percentile, timesOf } from "./load.ts";

const YOUNG: ChainSize = { delegates: 1_000, proposals: 100, events: 20_000, eventsPerBlock: 200 };
const GROWN: ChainSize = { delegates: 10_000, proposals: 1_000, events: 100_000, eventsPerBlock: 200 };
const OLD: ChainSize = { delegates: 100_000, proposals: 10_000, events: 1_000_000, eventsPerBlock: 200 };
const governor = "0x00000000000000000000000000000000000000a1";
const PEER = "plain viem getLogs + node:sqlite loop of votes, 20 blocks at once, WAL, no reorg safety";
const RUNS = 3;
const KILLS = 50;
const BLOCKS = 100;

const plainSchema = z.object({ events: z.int(), seconds: z.number() });

/** Where a run keeps its rows. */
interface Place {
  database: string;
  remove(): Promise<void>;
}
type Kind = "sqlite" | "postgres";

/** A million events on both databases: filled, asked, killed and shared, side by side. */
export async function storeBench(): Promise<BenchRow[]> {
  const server = await startPostgres([]);
  try {
    const places = placesOf(server);
    const rows: BenchRow[] = [];
    const plain = { young: await plainSpeed(YOUNG, RUNS), old: await plainSpeed(OLD, 1) };
    for (const kind of ["sqlite", "postgres"] as const) {
      const least = kind === "sqlite" ? { young: 0.8, old: 0.7 } : { young: 0.5, old: 0.5 };
      const add = (id: string, value: number, unit: string, limit: number | null, atLeast = false) =>
        rows.push(row({ id: `store/${kind}/${id}`, value, unit, limit, atLeast }));
      const speed = await backfillSpeed(YOUNG, () => places(kind), RUNS);
      rows.push(
        row({
          id: `store/${kind}/backfill-20k`,
          value: speed.eventsPerSecond,
          unit: "events/s",
          limit: least.young,
          atLeast: true,
          peerValue: plain.young,
        }),
      );
      const grown = await backfillSpeed(GROWN, () => places(kind), 1);
      const place = await places(kind);
      const node = await startNode(OLD);
      const index = await startIndexProcess(node, { database: place.database });
      rows.push(
        row({
          id: `store/${kind}/backfill-1m`,
          value: OLD.events / index.atHead.seconds,
          unit: "events/s",
          limit: least.old,
          atLeast: true,
          peerValue: plain.old,
        }),
      );
      add("peak-rss", index.atHead.peakRssMib, "MiB, at 1,000,000 events", 400);
      add("peak-rss-growth", index.atHead.peakRssMib / grown.peakRssMib, "times that at 100,000 events", 1.25);
      await asked(index.url, add);
      await index.close();
      await started(node, place, add);
      await shared(node, place, add);
      await node.close();
      await place.remove();
      await killed(() => places(kind), add);
    }
    return rows;
  } finally {
    await server.stop();
  }
}

type Add = (id: string, value: number, unit: string, limit: number | null, atLeast?: boolean) => void;

function placesOf(server: PostgresServer) {
  let made = 0;
  return async (kind: Kind): Promise<Place> => {
    if (kind === "postgres") {
      const name = `bench${++made}`;
      await server.createDatabase(name);
      return { database: server.url(name), remove: async () => {} };
    }
    const directory = await mkdtemp(join(tmpdir(), "althing-bench-"));
    return { database: join(directory, "althing.sqlite"), remove: () => rm(directory, { recursive: true }) };
  };
}

async function plainSpeed(size: ChainSize, runs: number): Promise<number> {
  const speeds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const node = await startNode(size);
    const directory = await mkdtemp(join(tmpdir(), "althing-plain-"));
    const file = join(import.meta.dirname, "../backfill-plain.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [file, node.url, governor, directory]);
    const { events, seconds } = plainSchema.parse(JSON.parse(stdout));
    speeds.push(events / seconds);
    await node.close();
    await rm(directory, { recursive: true });
  }
  return percentile(speeds, 0.5);
}

async function backfillSpeed(size: ChainSize, place: () => Promise<Place>, runs: number) {
  const speeds: number[] = [];
  let peakRssMib = 0;
  for (let run = 0; run < runs; run++) {
    const node = await startNode(size);
    const { database, remove } = await place();
    const index = await startIndexProcess(node, { database });
    speeds.push(size.events / index.atHead.seconds);
    peakRssMib = Math.max(peakRssMib, index.atHead.peakRssMib);
    await index.close();
    await node.close();
    await remove();
  }
  return { eventsPerSecond: percentile(speeds, 0.5), peakRssMib };
}

async function asked(url: string, add: Add): Promise<void> {
  for (const [name, path] of Object.entries(askedPaths)) {
    const urls = [url + path];
    await timesOf(urls, 5, 1);
    add(`api-p99-${name}`, percentile(await timesOf(urls, 200, 1), 0.99), "ms, one at a time", 50);
    add(`api-p99-${name}-50`, percentile(await timesOf(urls, 1_000, 50), 0.99), "ms, 50 at once", 150);
  }
}

async function started(node: FormulaNode, { database }: Place, add: Add): Promise<void> {
  const startedAt = performance.now();
  const index = await startIndexProcess(node, { database });
  await timesOf([`${index.url}/api/proposals`], 1, 1);
  add("start", (performance.now() - startedAt) / 1000, "s, to the first list", 3);
  await index.close();
}

/** One follows, one and then two read. */
async function shared(node: FormulaNode, { database }: Place, add: Add): Promise<void> {
  const follower = await startIndexProcess(node, { database, role: "follow" });
  const readers = [await startIndexProcess(node, { database, role: "read" })];
  const behind: number[] = [];
  for (let block = 0; block < BLOCKS; block++) {
    const number = await node.mine();
    await follower.reached(number);
    const at = performance.now();
    while ((await indexedAt(readers[0])) < number) await sleep(2);
    behind.push(performance.now() - at);
  }
  add("reader-behind-p99", percentile(behind, 0.99), "ms after the follower", 500);
  const one = await requestsPerSecond(readers);
  readers.push(await startIndexProcess(node, { database, role: "read" }));
  const two = await requestsPerSecond(readers);
  add("readers-2-over-1", two / one, "times the requests a second of one", 1.6, true);
  add("readers-1", one, "requests a second", null);
  for (const process of [...readers, follower]) await process.close();
}

async function indexedAt(reader: IndexProcess | undefined): Promise<number> {
  const response = await fetch(`${reader?.url}/api/proposals/10000`);
  await response.arrayBuffer();
  const health = await (await fetch(`${reader?.url}/api/health`)).json();
  return z.object({ headBlock: z.int() }).parse(health).headBlock;
}

async function requestsPerSecond(readers: readonly IndexProcess[]): Promise<number> {
  const requests = 3_000;
  const urls = differentPaths(requests).map((path, at) => `${readers[at % readers.length]?.url}${path}`);
  await timesOf(urls, 200, 4);
  const startedAt = performance.now();
  await timesOf(urls, requests, 16);
  return (requests * 1000) / (performance.now() - startedAt);
}

/** The follower dies at random points of a history, and the one that stands by goes on. */
async function killed(place: () => Promise<Place>, add: Add): Promise<void> {
  const whole = await place();
  const node = await startNode(YOUNG);
  await (await startIndexProcess(node, { database: whole.database })).close();
  const { database, remove } = await place();
  const takeovers: number[] = [];
  let follower = await startIndexProcess(node, { database, role: "follow" });
  for (let kill = 0; kill < KILLS; kill++) {
    const standby = startIndexProcess(node, { database, role: "follow" });
    const blocks = 1 + Math.floor(Math.random() * 4);
    for (let block = 0; block < blocks; block++) await node.mine();
    await sleep(Math.random() * 300);
    await follower.kill();
    const at = performance.now();
    const number = await node.mine();
    follower = await standby;
    await follower.reached(number);
    takeovers.push(performance.now() - at);
  }
  await follower.close();
  const again = await startIndexProcess(node, { database: whole.database });
  await again.reached(await node.mine());
  await again.close();
  const late = await startIndexProcess(node, { database });
  await late.close();
  const isSame = (await hashOfRows(whole.database)) === (await hashOfRows(database));
  await node.close();
  await whole.remove();
  await remove();
  add("killed-takeover", Math.max(...takeovers) / 1000, `s at most, of ${KILLS} kills`, 10);
  add("killed-rows-differ", isSame ? 0 : 1, `after ${KILLS} kills, against none`, 0);
}

interface Row {
  id: string;
  value: number;
  unit: string;
  limit: number | null;
  atLeast?: boolean;
  peerValue?: number;
}

function row({ peerValue, value, ...measured }: Row): BenchRow {
  const rounded = Number(value.toPrecision(3));
  const peer = peerValue === undefined ? null : PEER;
  return benchRow({ ...measured, value: rounded, peer, peerValue: peerValue ?? null });
}
