import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyRows } from "#index/decode/range-rows.ts";
import { LiveChanges } from "#index/live/live-changes.ts";
import { RangeWriter } from "#index/write/range-writer.ts";
import { WriteLease } from "#index/write/write-lease.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

const LEASE_MS = 5;
const [minter, holder] = [`0x${"00".repeat(20)}`, `0x${"11".repeat(20)}`];
let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.destroy());

function openWriter() {
  const lease = new WriteLease(store, LEASE_MS);
  const writer = new RangeWriter(store, lease, new LiveChanges(store));
  return {
    /** Takes the lease once that of the other has run out. */
    async take() {
      while ((await lease.hold()) !== null) await sleep(1);
    },
    mint(block: number) {
      const log = { block, log_index: 0, tx_hash: "0x" };
      const transfers = [{ ...log, sender: minter, receiver: holder, amount: "1" }];
      const blocks = [{ number: block, hash: `0x${block}`, timestamp: block, logs: 1 }];
      return writer.write({ blocks, rows: { ...emptyRows(), transfers, proposal_stages: [] }, topics: ["delegates"] });
    },
    rewind: () => writer.rewind(-1),
  };
}

const balances = async () => {
  const rows = await store.selectFrom("transfers").select("receiver_balance").orderBy("block").execute();
  return rows.map((row) => row.receiver_balance);
};

describe("two writers on one database", () => {
  it("given that the other took over: a range, and a rewind, is refused as a whole", async () => {
    const [first, second] = [openWriter(), openWriter()];
    await first.take();
    await first.mint(1);
    await second.take();
    await expect(first.mint(2)).rejects.toThrow("another process took over");
    await expect(first.rewind()).rejects.toThrow("another process took over");
    expect(await balances()).toEqual(["1"]);
    expect(await store.selectFrom("blocks").select("number").execute()).toEqual([{ number: 1 }]);
  });

  it("given the lease back: it goes on from what the other wrote, not from what it remembers", async () => {
    const [first, second] = [openWriter(), openWriter()];
    await first.take();
    await first.mint(1);
    await second.take();
    await second.mint(2);
    await first.take();
    await first.mint(3);
    expect(await balances()).toEqual(["1", "2", "3"]);
  });
});

describe("a database that fell and lost what it had not put on its disk", () => {
  it("given that nobody asked it meanwhile: sums go on from what it holds, not from what is remembered", async () => {
    const writer = openWriter();
    await writer.take();
    await writer.mint(1);
    await writer.mint(2);
    await store.deleteFrom("transfers").where("block", ">", 1).execute();
    await store.deleteFrom("blocks").where("number", ">", 1).execute();
    await writer.mint(2);
    expect(await balances()).toEqual(["1", "2"]);
  });
});
