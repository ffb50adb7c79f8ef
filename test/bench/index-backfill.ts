import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { paceOf } from "#index/follow/follow-pace.ts";
import { memoryFlags } from "#index/server/memory-flags.ts";
import { account, type GovernedChain } from "#test/integration/index/governed-chain.ts";
import { startIndex } from "#test/integration/index/indexed-chain.ts";
import { type BenchRow, benchRow } from "./row.ts";
import { startVoteChain } from "./vote-chain.ts";

const VOTES = 20_000;
const RUNS = 3;
const LATENCY_BLOCKS = 40;
const PEER = "plain viem getLogs + node:sqlite loop, 20 blocks at once, WAL, no reorg safety";

const resultSchema = z.object({ events: z.int(), seconds: z.number(), peakRssMib: z.number() });
type Result = z.infer<typeof resultSchema>;

/** Backfill beside a plain loop in the same run, each in fresh processes, and the time from a block to the API. */
export async function indexBackfill(): Promise<BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), "althing-bench-"));
  const governed = await startVoteChain(VOTES);
  try {
    const deploymentFile = join(directory, "deployment.json");
    await writeFile(deploymentFile, JSON.stringify(governed.deployment));
    const ours: Result[] = [];
    const peers: Result[] = [];
    for (let run = 0; run < RUNS; run++) {
      peers.push(await measure("backfill-plain.ts", [governed.rpcUrl, governed.governor]));
      ours.push(await measure("backfill-index.ts", [governed.rpcUrl, deploymentFile], memoryFlags));
    }
    const speed = (results: Result[]) => Math.round(median(results.map(({ events, seconds }) => events / seconds)));
    const rss = (results: Result[]) => Math.round(Math.max(...results.map(({ peakRssMib }) => peakRssMib)));
    return [
      benchRow({
        id: "vote/index-backfill",
        value: speed(ours),
        unit: "events/s",
        peer: PEER,
        peerValue: speed(peers),
        limit: 0.7,
        atLeast: true,
      }),
      benchRow({ id: "vote/index-peak-rss", value: rss(ours), unit: "MiB", peer: null, peerValue: null, limit: 300 }),
      benchRow({
        id: "vote/block-to-api",
        value: await blockToApi(governed),
        unit: "ms, median",
        peer: null,
        peerValue: null,
        limit: 250,
      }),
    ];
  } finally {
    await governed.close();
    await rm(directory, { recursive: true });
  }
}

async function measure(script: string, args: string[], flags: readonly string[] = []): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "althing-backfill-"));
  try {
    const file = join(import.meta.dirname, script);
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, file, ...args, directory]);
    const result = resultSchema.parse(JSON.parse(stdout));
    if (result.events !== VOTES) throw new Error(`${script} found ${result.events} of ${VOTES} votes`);
    return result;
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** From the moment a block is mined until the API shows the transfer of voting power in it. */
async function blockToApi(governed: GovernedChain): Promise<number> {
  const index = await startIndex({
    deployment: governed.deployment,
    rpcUrls: [governed.rpcUrl],
    pace: paceOf({ local: true }),
  });
  const shown = async () => (await index.get(`/api/accounts/${account(0).address}`)).body.balance;
  try {
    while (!index.following.status.caughtUp) await sleep(20);
    const times: number[] = [];
    for (let block = 1; block <= LATENCY_BLOCKS; block++) {
      await governed.transfer(account(1), account(0).address, 1n);
      const minedAt = performance.now();
      while ((await shown()) !== String(block)) await sleep(2);
      times.push(performance.now() - minedAt);
      await sleep(Math.random() * 100);
    }
    return Math.round(median(times));
  } finally {
    await index.stop();
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
