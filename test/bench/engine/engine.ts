import { type BenchRow, benchRow } from "#test/bench/row.ts";
import type { ChainSize } from "./formula-chain.ts";
import type { NodeLimits } from "./formula-node.ts";
import { hashOfRows } from "./hash-of-rows.ts";
import { type IndexProcess, startIndexProcess } from "./start-index.ts";
import { type FormulaNode, startNode } from "./start-node.ts";

const NEW: ChainSize = { delegates: 10, proposals: 1, events: 200, eventsPerBlock: 200 };
const YOUNG: ChainSize = { delegates: 1_000, proposals: 100, events: 20_000, eventsPerBlock: 200 };
/** Few events in a block, as on most chains: here limits on ranges and batches hurt. */
const SPARSE: ChainSize = { delegates: 300, proposals: 20, events: 4_000, eventsPerBlock: 2 };
const OLD: ChainSize = { delegates: 100_000, proposals: 10_000, events: 1_000_000, eventsPerBlock: 200 };
const BLOCKS = 40;
const ROUNDS = 20;

const LISTS = [
  "proposals",
  "proposals?state=active",
  "delegates",
  "delegates?q=0xddd",
  "proposals/1/votes",
  "proposals/1/votes?q=nowhere",
  "proposals?q=nowhere",
  "parameters",
  "treasury",
  "deployment",
  "committee",
  "emissions",
];

/** A young DAO and one with years behind it, each followed and served from a node that follows a formula. */
export async function engineBench(): Promise<BenchRow[]> {
  const startMs = await cpuOfStart(NEW);
  const young = await measureSize(YOUNG, startMs);
  const old = await measureSize(OLD, startMs);
  // So few events take no longer than a start does: one run would tell little.
  const youngUs = ((await cpuOfStart(YOUNG)) - startMs) / (YOUNG.events / 1000);
  return [
    row("engine/cpu-per-block", old.cpuMsPerBlock, "ms, with one vote, at 10,000 proposals and 100,000 delegates", 10),
    row("engine/cpu-per-block-growth", old.cpuMsPerBlock / young.cpuMsPerBlock, "times that at 100 proposals", 2),
    row("engine/health-p99", old.healthMs, "ms, while any list is asked after a new block", 50),
    row(
      "engine/backfill-growth",
      old.backfillUs / youngUs,
      "times CPU per event, of 1,000,000 events against 20,000",
      1.2,
    ),
    row("engine/backfill-cpu", old.backfillUs, "µs per event", null),
    row("engine/backfill-peak-rss", old.peakRssMib, "MiB, at 1,000,000 events", 350),
    ...(await limitedNodes()),
  ];
}

async function measureSize(size: ChainSize, startMs: number) {
  const node = await startNode(size);
  const index = await startIndexProcess(node);
  try {
    const { cpuMs, peakRssMib } = index.atHead;
    return {
      backfillUs: ((cpuMs - startMs) * 1000) / size.events,
      peakRssMib,
      cpuMsPerBlock: await cpuPerBlock(node, index),
      healthMs: await healthUnderLists(node, index),
    };
  } finally {
    await index.close();
    await node.close();
  }
}

/** CPU until the head is reached, the middle of three runs. */
async function cpuOfStart(size: ChainSize): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 3; run++) {
    const node = await startNode(size);
    const index = await startIndexProcess(node);
    await index.close();
    await node.close();
    runs.push(index.atHead.cpuMs);
  }
  const [, middle = Number.NaN] = runs.toSorted((a, b) => a - b);
  return middle;
}

/** With the request by which each block is found. */
async function cpuPerBlock(node: FormulaNode, index: IndexProcess): Promise<number> {
  const mineAll = async (blocks: number) => {
    for (let block = 1; block < blocks; block++) await index.reached(await node.mine());
    return index.reached(await node.mine());
  };
  // The first block after a start loads what is then kept.
  const before = await mineAll(3);
  return ((await mineAll(BLOCKS)).cpuMs - before.cpuMs) / BLOCKS;
}

async function healthUnderLists(node: FormulaNode, index: IndexProcess): Promise<number> {
  const times: number[] = [];
  for (const path of Array.from({ length: ROUNDS }, () => LISTS).flat()) {
    await index.reached(await node.mine());
    let isOpen = true;
    const list = fetch(`${index.url}/api/${path}`)
      .then((response) => response.arrayBuffer())
      .finally(() => {
        isOpen = false;
      });
    while (isOpen) {
      const at = performance.now();
      await (await fetch(`${index.url}/api/health`)).arrayBuffer();
      times.push(performance.now() - at);
    }
    await list;
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN;
}

/** The same rows from nodes with limits, and how many requests more than the limits ask for. */
async function limitedNodes(): Promise<BenchRow[]> {
  const cases: [string, NodeLimits][] = [
    ["range-10", { rangeBlocks: 10 }],
    ["range-50", { rangeBlocks: 50 }],
    ["batch-3", { batchCalls: 3 }],
    ["batch-1", { batchCalls: 1 }],
    ["too-many-10", { refusesEvery: 10 }],
  ];
  const free = await readThrough({});
  const rows: BenchRow[] = [];
  for (const [name, limits] of cases) {
    const limited = await readThrough(limits);
    if (limited.rows !== free.rows) throw new Error(`other rows from a node with ${name}`);
    rows.push(row(`engine/requests-${name}`, limited.requests / leastRequests(limits), "times the least possible", 2));
  }
  return rows;
}

async function readThrough(limits: NodeLimits) {
  const node = await startNode({ ...SPARSE, ...limits });
  const index = await startIndexProcess(node);
  try {
    const requests = await node.requests();
    return { requests, rows: await hashOfRows(index.database) };
  } finally {
    await index.close();
    await node.close();
  }
}

/** Every header and every log once, in requests as large as the node takes, and none refused. */
function leastRequests({ rangeBlocks = Number.POSITIVE_INFINITY, batchCalls = 100, refusesEvery }: NodeLimits): number {
  const blocks = Math.ceil(SPARSE.events / SPARSE.eventsPerBlock);
  const least = Math.ceil(blocks / batchCalls) + Math.max(1, Math.ceil(blocks / rangeBlocks));
  return refusesEvery === undefined ? least : least / (1 - 1 / refusesEvery);
}

function row(id: string, value: number, unit: string, limit: number | null): BenchRow {
  return benchRow({ id, value: Number(value.toPrecision(3)), unit, peer: null, peerValue: null, limit });
}
