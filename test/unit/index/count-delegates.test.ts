import { zeroAddress } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyRows } from "#index/decode/range-rows.ts";
import { LiveChanges } from "#index/live/live-changes.ts";
import { delegatePage } from "#index/query/delegate-table.ts";
import { votesOf } from "#index/query/votes.ts";
import { RangeWriter } from "#index/write/range-writer.ts";
import { WriteLease } from "#index/write/write-lease.ts";
import { everyDelegate, recountDelegates } from "#store/counters/delegates.ts";
import type { Store } from "#store/schema/database.ts";
import { seededRandom } from "#test/integration/bots/seeded-random.ts";
import { openTestStore } from "#test/store/test-database.ts";

const account = (index: number) => `0x${index.toString(16).padStart(2, "0").repeat(20)}`;
let store: Store;
let writer: RangeWriter;
beforeEach(async () => {
  store = await openTestStore();
  const lease = new WriteLease(store, 60_000);
  await lease.hold();
  writer = new RangeWriter(store, lease, new LiveChanges(store));
});
afterEach(() => store.destroy());

/** A block in which some delegate, some votes change, and some vote, several times perhaps. */
function blockOf(block: number, pick: (below: number) => number, delegates: Map<string, string>) {
  const rows = emptyRows();
  let log_index = 0;
  const place = () => ({ block, log_index: log_index++, tx_hash: "0x" });
  if (block === 1) {
    for (const proposal_id of ["1", "2", "3"]) {
      const texts = { proposer: account(1), title: "", description: "", description_hash: "0x", calls: "[]" };
      rows.proposals.push({ ...place(), ...texts, proposal_id, operation_id: "0x", snapshot_at: 0, deadline_at: 0 });
    }
  }
  for (let event = 0; event < 6; event++) {
    const who = account(1 + pick(5));
    const kind = pick(3);
    if (kind === 0) {
      const to = pick(4) === 0 ? zeroAddress : account(1 + pick(5));
      const from = delegates.get(who) ?? zeroAddress;
      rows.delegations.push({ ...place(), delegator: who, from_delegate: from, to_delegate: to });
      delegates.set(who, to);
    } else if (kind === 1) rows.voting_power.push({ ...place(), delegate: who, votes: String(pick(2_000)) });
    else {
      const split = { support: 255, weight: "1", against_votes: "0", for_votes: "1", abstain_votes: "0" };
      rows.votes.push({
        ...place(),
        ...split,
        proposal_id: String(1 + pick(3)),
        voter: who,
        reason: `word${block} said`,
      });
    }
  }
  const { proposal_stages: _, ...rest } = rows;
  const blocks = [{ number: block, hash: `0x${block}`, timestamp: block, logs: log_index }];
  return { blocks, rows: { ...rest, proposal_stages: [] }, topics: [] };
}

const counters = () => store.selectFrom("delegates").selectAll().orderBy("address").execute();

describe("what is counted of delegates", () => {
  it("is what counting all rows anew gives, after every range and every rewind", async () => {
    for (let seed = 1; seed <= 8; seed++) {
      await writer.rewind(-1);
      const { whole: pick } = seededRandom(seed);
      let last = 0;
      const histories = [new Map<string, string>()];
      for (let step = 0; step < 25; step++) {
        if (last > 3 && pick(4) === 0) {
          last -= 1 + pick(3);
          await writer.rewind(last);
        } else {
          const delegates = new Map(histories[last]);
          last++;
          await writer.write(blockOf(last, pick, delegates));
          histories[last] = delegates;
        }
        const kept = await counters();
        expect(kept.length).toBeGreaterThan(0);
        await recountDelegates(store, everyDelegate);
        expect(kept, `seed ${seed}, step ${step}`).toEqual(await counters());
      }
    }
  });

  it("takes the rest of a split ballot, cast in a later range, for the same voter's", async () => {
    const ballot = (block: number, support: number, voter: string) => ({
      ...{ block, log_index: Number(voter), tx_hash: "0x", support, weight: "1", proposal_id: "1", reason: "" },
      ...{ voter: account(Number(voter)), against_votes: "0", for_votes: "1", abstain_votes: "0" },
    });
    const write = async (block: number, votes: ReturnType<typeof ballot>[]) => {
      const { blocks, rows, topics } = blockOf(block, () => 0, new Map());
      await writer.write({ blocks, rows: { ...rows, delegations: [], votes }, topics });
    };
    await write(1, [ballot(1, 255, "2"), ballot(1, 1, "3")]);
    await write(2, [ballot(2, 255, "2"), ballot(2, 255, "4")]);
    await write(3, [ballot(3, 1, "2"), ballot(3, 1, "4")]);
    const voted = (await counters()).filter(({ proposals_voted }) => proposals_voted > 0);
    expect(voted.map(({ address, proposals_voted }) => [address, proposals_voted])).toEqual(
      ["2", "3", "4"].map((voter) => [account(Number(voter)), 1]),
    );
  });

  it("gives delegates page by page by their votes as numbers, and those whose address begins so", async () => {
    const rows = emptyRows();
    const { proposal_stages: _, ...rest } = rows;
    for (const [log_index, votes] of ["9", "10", "1000000000000000000000", "0", "10"].entries()) {
      const at = { block: 1, log_index, tx_hash: "0x" };
      rows.voting_power.push({ ...at, delegate: account(log_index + 1), votes });
    }
    const blocks = [{ number: 1, hash: "0x1", timestamp: 1, logs: 5 }];
    await writer.write({ blocks, rows: { ...rest, proposal_stages: [] }, topics: [] });
    const first = await delegatePage(store, { limit: 2 });
    expect(first.map(({ address }) => address)).toEqual([account(3), account(2)]);
    const after = first.at(-1);
    const second = await delegatePage(store, { limit: 9, ...(after === undefined ? {} : { after }) });
    expect(second.map(({ address }) => address)).toEqual([account(5), account(1)]);
    expect(await delegatePage(store, { q: "0x0505", limit: 9 })).toMatchObject([{ address: account(5) }]);
    expect(await delegatePage(store, { q: "nobody", limit: 9 })).toEqual([]);
  });

  it("finds ballots by the words of their reasons and the beginning of the voter's address, and none that a rewind took", async () => {
    const { whole: pick } = seededRandom(5);
    for (let block = 1; block <= 12; block++) await writer.write(blockOf(block, pick, new Map()));
    const found = async (q: string) => (await votesOf(store, { q, limit: 50 })).map(({ block }) => block);
    const all = await store.selectFrom("votes").select(["block", "voter"]).execute();
    const of = (block: number) => all.filter((row) => row.block === block).map((row) => row.block);
    expect(await found("said WORD12")).toEqual(of(12));
    expect(await found("word1")).toHaveLength(all.filter(({ block }) => block === 1 || block >= 10).length);
    expect(await found("ord12")).toEqual([]);
    expect(await found('"said * OR')).toEqual([]);
    expect(await found('"said" *')).toHaveLength(all.length);
    expect(await found("%")).toEqual([]);
    expect(await found("0x0303")).toHaveLength(all.filter(({ voter }) => voter === account(3)).length);
    await writer.rewind(11);
    expect(await found("word12")).toEqual([]);
  });
});
