import { zeroAddress } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyRows, type RangeRows } from "#index/decode/range-rows.ts";
import { LiveChanges } from "#index/live/live-changes.ts";
import { ImpossibleSum } from "#index/write/impossible-sum.ts";
import { insertRows } from "#index/write/insert-rows.ts";
import { RangeWriter } from "#index/write/range-writer.ts";
import { WriteLease } from "#index/write/write-lease.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

const [anna, ben] = [`0x${"aa".repeat(20)}`, `0x${"bb".repeat(20)}`];
let store: Store;
let writer: RangeWriter;
beforeEach(async () => {
  store = await openTestStore();
  const lease = new WriteLease(store, 60_000);
  await lease.hold();
  writer = new RangeWriter(store, lease, new LiveChanges(store));
});
afterEach(() => store.destroy());

function write(block: number, change: Partial<RangeRows>, hash = `0x${block}`) {
  const { proposal_stages: _, ...rows } = { ...emptyRows(), ...change };
  const blocks = [{ number: block, hash, timestamp: block, logs: 1 }];
  return writer.write({ blocks, rows: { ...rows, proposal_stages: [] }, topics: [] });
}

const at = (block: number, log_index = 0) => ({ block, log_index, tx_hash: "0x" });
const transfer = (block: number, sender: string, receiver: string, amount: string, log_index = 0) => ({
  ...at(block, log_index),
  sender,
  receiver,
  amount,
});
const vote = (block: number, proposal_id: string, split: [string, string, string], log_index = 0) => ({
  ...at(block, log_index),
  proposal_id,
  voter: anna,
  support: 1,
  weight: "1",
  against_votes: split[0],
  for_votes: split[1],
  abstain_votes: split[2],
  reason: "",
});
const proposal = (block: number, proposal_id: string, log_index = 0) => ({
  ...at(block, log_index),
  proposal_id,
  operation_id: "0x",
  proposer: anna,
  title: "",
  description: "",
  description_hash: "0x",
  calls: "[]",
  snapshot_at: 0,
  deadline_at: 0,
});

const balances = () =>
  store
    .selectFrom("transfers")
    .select(["sender_balance", "receiver_balance"])
    .orderBy("block")
    .orderBy("log_index")
    .execute();
const tallies = async () => {
  const rows = await store.selectFrom("votes").selectAll().orderBy("block").orderBy("log_index").execute();
  return rows.map(({ proposal_id, tally_against, tally_for, tally_abstain }) => [
    proposal_id,
    tally_against,
    tally_for,
    tally_abstain,
  ]);
};

describe("balances", () => {
  it("stand beside each transfer, what a holder sends to itself included", async () => {
    await write(1, { transfers: [transfer(1, zeroAddress, anna, "10"), transfer(1, anna, ben, "4", 1)] });
    await write(2, { transfers: [transfer(2, ben, ben, "4"), transfer(2, ben, zeroAddress, "1", 1)] });
    expect(await balances()).toEqual([
      { sender_balance: "-10", receiver_balance: "10" },
      { sender_balance: "6", receiver_balance: "4" },
      { sender_balance: "4", receiver_balance: "4" },
      { sender_balance: "3", receiver_balance: "-9" },
    ]);
  });

  it("below nothing are refused with their block, and nothing of the range is written or remembered", async () => {
    await write(1, { transfers: [transfer(1, zeroAddress, anna, "10")] });
    const impossible = write(2, { transfers: [transfer(2, anna, ben, "4"), transfer(2, anna, ben, "7", 1)] });
    await expect(impossible).rejects.toThrow(ImpossibleSum);
    await expect(write(2, { transfers: [transfer(2, anna, ben, "11")] })).rejects.toMatchObject({
      block: 2,
      message: `block 2: ${anna} would hold -1 after a transfer of 11; logs before it are missing`,
    });
    expect(await store.selectFrom("blocks").select("number").execute()).toEqual([{ number: 1 }]);
    await write(2, { transfers: [transfer(2, anna, ben, "10")] });
    expect((await balances()).at(-1)).toEqual({ sender_balance: "0", receiver_balance: "10" });
  });

  it("go back with the blocks that are taken back", async () => {
    await write(1, { transfers: [transfer(1, zeroAddress, anna, "10")] });
    await write(2, { transfers: [transfer(2, anna, ben, "4")] });
    await writer.rewind(1);
    expect(await store.selectFrom("blocks").select("number").execute()).toEqual([{ number: 1 }]);
    await write(2, { transfers: [transfer(2, anna, ben, "1")] }, "0xother");
    expect((await balances()).at(-1)).toEqual({ sender_balance: "9", receiver_balance: "1" });
  });
});

describe("tallies", () => {
  it("stand beside each ballot, of its own proposal", async () => {
    await write(1, { proposals: [proposal(1, "p"), proposal(1, "q", 1)] });
    await write(2, {
      votes: [vote(2, "p", ["1", "2", "3"]), vote(2, "q", ["0", "5", "0"], 1), vote(2, "p", ["1", "0", "0"], 2)],
    });
    await write(3, { votes: [vote(3, "p", ["0", "0", "7"])] });
    expect(await tallies()).toEqual([
      ["p", "1", "2", "3"],
      ["q", "0", "5", "0"],
      ["p", "2", "2", "3"],
      ["p", "2", "2", "10"],
    ]);
  });

  it("go on from the last ballot in the store, by block and place, after a rewind", async () => {
    await write(1, { proposals: [proposal(1, "p")] });
    await write(2, { votes: [vote(2, "p", ["1", "0", "0"], 3), vote(2, "p", ["0", "1", "0"], 10)] });
    await write(3, { votes: [vote(3, "p", ["0", "9", "0"])] });
    await writer.rewind(2);
    await write(3, { votes: [vote(3, "p", ["0", "0", "1"])] }, "0xother");
    expect((await tallies()).at(-1)).toEqual(["p", "1", "1", "1"]);
  });

  it("of a proposal that was never made are refused", async () => {
    await write(1, { proposals: [proposal(1, "p")] });
    const stray = write(2, { votes: [vote(2, "p", ["1", "0", "0"]), vote(2, "x", ["1", "0", "0"], 1)] });
    await expect(stray).rejects.toThrow(
      "block 2: a vote on proposal x, which was never made; logs before it are missing",
    );
    expect(await tallies()).toEqual([]);
  });
});

describe("proposals", () => {
  it("are numbered in their order, from 1 and without gaps, also after a rewind", async () => {
    const numbers = () => store.selectFrom("proposals").select(["proposal_id", "number"]).orderBy("number").execute();
    await write(1, { proposals: [proposal(1, "a"), proposal(1, "b", 1)] });
    await write(2, { proposals: [proposal(2, "c")] });
    await writer.rewind(1);
    await write(2, { proposals: [proposal(2, "d")] }, "0xother");
    expect(await numbers()).toEqual([
      { proposal_id: "a", number: 1 },
      { proposal_id: "b", number: 2 },
      { proposal_id: "d", number: 3 },
    ]);
  });
});

describe("what is begun anew", () => {
  it("has nothing of the former chain, and says where it began", async () => {
    await write(1, { transfers: [transfer(1, zeroAddress, anna, "10")] });
    await store
      .insertInto("index_origin")
      .values({ id: 1, chain_id: 1, genesis_hash: "0x1", watch_hash: "0x" })
      .execute();
    await writer.startOver({ chain_id: 5, genesis_hash: "0x5", watch_hash: "0x77" });
    expect(await store.selectFrom("blocks").selectAll().execute()).toEqual([]);
    expect(await balances()).toEqual([]);
    expect(await store.selectFrom("index_origin").selectAll().execute()).toEqual([
      { id: 1, chain_id: 5, genesis_hash: "0x5", watch_hash: "0x77" },
    ]);
    await write(1, { transfers: [transfer(1, zeroAddress, anna, "3")] });
    expect(await balances()).toEqual([{ sender_balance: "-3", receiver_balance: "3" }]);
  });
});

describe("many rows", () => {
  it.each([1, 249, 250, 251, 500, 501])("are all inserted: %i", async (count) => {
    const blocks = Array.from({ length: count }, (_, number) => ({
      number,
      hash: `0x${number}`,
      timestamp: number,
      logs: 0,
    }));
    await store.transaction().execute((trx) => insertRows(trx, "blocks", blocks));
    expect(await store.selectFrom("blocks").selectAll().orderBy("number").execute()).toEqual(blocks);
  });

  it("are none without a statement", async () => {
    await store.transaction().execute((trx) => insertRows(trx, "blocks", []));
    expect(await store.selectFrom("blocks").selectAll().execute()).toEqual([]);
  });
});
