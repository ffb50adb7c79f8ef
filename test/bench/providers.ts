import { EventEmitter } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Address, createPublicClient, http, stringToHex } from "viem";
import { createApi } from "#index/api/create-api.ts";
import { trustedProxies } from "#index/api/trusted-proxies.ts";
import { emptyRows, type RangeRows } from "#index/decode/range-rows.ts";
import { LiveChanges } from "#index/live/live-changes.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { CallHashes } from "#index/query/call-hashes.ts";
import { DecodedActions } from "#index/query/decoded-actions.ts";
import { ReadModel } from "#index/query/read-model.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { usualSignalSettings } from "#index/signals/signal-settings.ts";
import { SignalTallies } from "#index/signals/signal-tallies.ts";
import { RangeWriter } from "#index/write/range-writer.ts";
import { WriteLease } from "#index/write/write-lease.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { openStore } from "#store/connection/open-store.ts";
import type { Store } from "#store/schema/database.ts";
import { percentile } from "#test/bench/store/load.ts";
import { startPostgres } from "#test/store/postgres-server.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { type BenchRow, benchRow } from "./row.ts";

const PROVIDERS = 10_000;
const STAKERS = 100_000;
/** Of the first provider, whose pool changes in every epoch. */
const CROWD = 10_000;
const EPOCHS = 365;
const PER_BLOCK = 500;
const DAY = 86_400;
const REQUESTS = 300;

const account = (number: number): Address => `0x${number.toString(16).padStart(40, "0")}`;

type Kind = "sqlite" | "postgres";

/** What the page of providers asks of an index with many of them. */
const paths: Readonly<Record<string, (at: number) => string>> = {
  list: () => "/api/providers",
  filter: () => "/api/providers?kind=1&standing=serving&sort=rate",
  search: (at) => `/api/providers?q=rack%20${at * 31}`,
  page: (at) => `/api/providers?sort=provider&order=asc&cursor=${at * 29}-${at * 29}`,
  detail: (at) => `/api/providers/${2 + at * 31}`,
  "detail-of-10k-stakers": () => "/api/providers/1",
  stakers: () => "/api/providers/1/stakers",
  staker: (at) => `/api/stakers/${account(1_000_000 + CROWD + at * 97)}`,
  "staker-of-10k": (at) => `/api/stakers/${account(1_000_000 + at * 31)}`,
};

/** 10,000 providers and 100,000 stakers on both databases: written, listed and looked at. */
export async function providersBench(kinds: readonly Kind[] = ["sqlite", "postgres"]): Promise<BenchRow[]> {
  const server = await startPostgres([]);
  const rows: BenchRow[] = [];
  try {
    await server.createDatabase("providers");
    const directory = await mkdtemp(join(tmpdir(), "althing-bench-"));
    const places = { sqlite: join(directory, "althing.sqlite"), postgres: server.url("providers") };
    for (const kind of kinds) {
      const store = await openStore(places[kind]);
      const add = (id: string, value: number, unit: string, limit: number | null) =>
        rows.push(benchRow({ id: `providers/${kind}/${id}`, value, unit, peer: null, peerValue: null, limit }));
      const startedAt = performance.now();
      const events = await fill(store);
      add("write", (events * 1000) / (performance.now() - startedAt), "events/s", null);
      const api = createApi(contextOf(store), {
        uiDirectory: directory,
        proxiedRpcUrl: null,
        allowedOrigins: [],
        proxies: trustedProxies([]),
      });
      for (const [name, pathOf] of Object.entries(paths)) {
        const times: number[] = [];
        for (let at = 0; at < REQUESTS + 5; at++) {
          const asked = performance.now();
          const response = await api.request(pathOf(at % REQUESTS), { headers: { "accept-encoding": "gzip" } });
          await response.arrayBuffer();
          if (response.status !== 200) throw new Error(`${pathOf(at % REQUESTS)} answered ${response.status}`);
          if (at >= 5) times.push(performance.now() - asked);
        }
        add(`api-p99-${name}`, percentile(times, 0.99), "ms, one at a time", 50);
      }
      await store.destroy();
    }
    await rm(directory, { recursive: true });
    return rows;
  } finally {
    await server.stop();
  }
}

async function fill(store: Store): Promise<number> {
  const lease = new WriteLease(store, 600_000);
  await lease.hold();
  const writer = new RangeWriter(store, lease, new LiveChanges(store));
  let block = 0;
  let events = 0;
  let pending: { rows: RangeRows; blocks: number[] } = { rows: emptyRows(), blocks: [] };
  let log = 0;
  const place = () => {
    if (log % PER_BLOCK === 0) pending.blocks.push(++block);
    events++;
    return { block, log_index: log++ % PER_BLOCK, tx_hash: `0x${"0".repeat(64)}` };
  };
  const flush = async () => {
    const { rows, blocks } = pending;
    await writer.write({
      blocks: blocks.map((number) => ({ number, hash: `0x${number}`, timestamp: number * 60, logs: PER_BLOCK })),
      rows: { ...rows, proposal_stages: [] },
      topics: [],
    });
    pending = { rows: emptyRows(), blocks: [] };
    log = 0;
  };
  for (let kind = 0; kind < 2; kind++) {
    pending.rows.unit_kinds.push({ ...place(), kind, name: stringToHex(`Kind ${kind}`, { size: 32 }), listed: 1 });
  }
  for (let provider = 1; provider <= PROVIDERS; provider++) {
    const { rows } = pending;
    const operator = account(provider);
    const name = stringToHex(`Rack ${provider}`, { size: 32 });
    rows.provider_accounts.push({ ...place(), provider, role: "payee", account: operator });
    rows.provider_accounts.push({ ...place(), provider, role: "operator", account: operator });
    rows.provider_statements.push({ ...place(), provider, organisation: name, statement_hash: `0x${"0".repeat(64)}` });
    rows.provider_statuses.push({ ...place(), provider, status: provider % 50 === 0 ? "closed" : "active" });
    const kind = provider % 2;
    rows.provider_hardware.push({ ...place(), provider, kind, units: 9, description_hash: `0x${"0".repeat(64)}` });
    const terms = { until_epoch: EPOCHS * 2, weight: String(900 + provider), commission_bps: provider % 2_000 };
    rows.unit_activations.push({
      ...place(),
      provider,
      kind,
      units: 9,
      until_epoch: EPOCHS * 2,
      needed: "1",
      price: "1",
    });
    rows.commitment_terms.push({ ...place(), provider, from_epoch: 1, ...terms });
    if (provider % 1_000 === 0) await flush();
  }
  for (let staker = 0; staker < STAKERS; staker++) {
    const isCrowd = staker < CROWD;
    const provider = isCrowd ? 1 : 2 + (staker % (PROVIDERS - 1));
    pending.rows.stake_changes.push({
      ...place(),
      provider,
      staker: account(1_000_000 + staker),
      change: "staked",
      amount: String(10n ** 18n),
      payer: account(1_000_000 + staker),
      leaving_shares: null,
      ready_at: null,
      from_epoch: isCrowd ? Math.floor((staker * EPOCHS) / CROWD) : 1 + Math.floor(staker / PROVIDERS),
      shares: String(10n ** 18n + BigInt(staker)),
      pool_shares: String(10n ** 18n * BigInt(staker + 1)),
    });
    if (staker % 5_000 === 4_999) await flush();
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const weight = String(PROVIDERS * 6_000);
    const figures = {
      emission: String(10n ** 23n),
      weight,
      earned: String((10n ** 23n / BigInt(weight)) * BigInt(weight)),
    };
    pending.rows.reward_epochs.push({ ...place(), epoch, ...figures });
  }
  await flush();
  const reading = {
    schedule: { startSeconds: 0, epochSeconds: DAY, windowSeconds: DAY / 2 },
    leastStakeTokens: "1",
    unbondingSeconds: DAY,
    slashCapBps: 3_000,
    commissionStepBps: 500,
    commissionNoticeSeconds: DAY,
    leastDurationEpochs: 1,
    mostDurationEpochs: 365,
    tranches: 182,
  };
  await store
    .insertInto("readings")
    .values({ key: readingKey.providers, value: JSON.stringify(reading), block })
    .execute();
  return events;
}

function contextOf(store: Store): ApiContext {
  const chain = createPublicClient({ transport: http("http://127.0.0.1:9") });
  const status = { headBlock: 1, headTimestamp: EPOCHS * DAY + 1, indexedBlock: 1, problem: null, lagBlocks: 0 };
  return {
    store,
    deployment: sampleDeployment,
    catalogue: createCatalogue(sampleDeployment, []),
    actionFiles: [],
    profile: { id: "fluence", name: "Fluence", figures: [] },
    publicUrl: null,
    rpcUrl: null,
    chain,
    shownChain: chain,
    model: new ReadModel(store, null),
    decoded: new DecodedActions(),
    callHashes: new CallHashes(),
    signals: { settings: usualSignalSettings, tallies: new SignalTallies(store), onTaken: () => undefined },
    draftReports: null,
    status: () => status as unknown as ReturnType<ApiContext["status"]>,
    offlineAfterSeconds: 60,
    events: new EventEmitter(),
    publish: () => undefined,
    log: () => undefined,
  };
}
