import { createClient, custom, type Hex, numberToHex } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { SnapshotWatch } from "#index/signals/snapshot-watch.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

const CHAIN = { chainId: 31_337, genesisHash: "0x00" as Hex };
const TOKEN = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const HASH = `0x${"11".repeat(32)}`;
const [NOW, AT] = [1_800_000_000, 1_799_999_000];

let store: Store;
let answers: (() => unknown)[];
let watch: SnapshotWatch;

beforeEach(async () => {
  store = await openTestStore();
  await store
    .insertInto("signals")
    .values({
      chain_id: CHAIN.chainId,
      genesis_hash: CHAIN.genesisHash,
      id: "0x01",
      number: 1,
      version: 0,
      author: "0x02",
      title: "Where?",
      envelope: "{}",
      signed_by: "key",
      verified_block: 9,
      snapshot_block: 8,
      snapshot_hash: HASH,
      snapshot_at: AT,
      start_at: NOW,
      end_at: NOW,
      received_at: NOW,
      pushed_at: null,
    })
    .execute();
  answers = [];
  const request = async () => answers.shift()?.();
  const client = createClient({ transport: custom({ request }, { retryCount: 0 }) });
  watch = new SnapshotWatch(store, client, CHAIN, { chainId: CHAIN.chainId, token: TOKEN, space: "network.eth" });
});
afterEach(() => store.destroy());

const same = () => ({ hash: HASH, number: "0x8", timestamp: numberToHex(AT), transactions: [] });
const silent = () => {
  throw new Error("The node does not answer");
};
/** How many of the answers that are ready were asked for. */
async function asked(ready: (() => unknown)[]): Promise<number> {
  answers = [...ready];
  await watch.moved(NOW).catch(() => undefined);
  return ready.length - answers.length;
}

it("the chain is asked for a signal's snapshot once after it has turned, and not before", async () => {
  expect(await asked([same])).toBe(0);
  watch.turned();
  expect(await asked([same])).toBe(1);
  expect(await asked([same])).toBe(0);
});

it("it is asked again where it did not answer, or had no such block yet", async () => {
  watch.turned();
  expect(await asked([silent])).toBe(1);
  expect(await asked([() => null])).toBe(1);
  expect(await asked([same])).toBe(1);
  expect(await asked([same])).toBe(0);
});

it("it is not asked for what was counted long ago", async () => {
  await store
    .updateTable("signals")
    .set({ snapshot_at: NOW - 8 * 86_400 })
    .execute();
  watch.turned();
  expect(await asked([same])).toBe(0);
});
