import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { electionTimes } from "#index/elections/election-clock.ts";
import { CommitteeWatch } from "#index/query/committee-watch.ts";
import { ReadModel } from "#index/query/read-model.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { electionTerms } from "./election-terms.ts";

const OPENED = 1_000;
const TERM_ENDS = 20_000_000;
const times = electionTimes(OPENED, electionTerms());
const place = { block: 1, tx_hash: "0x" };
let store: Store;
let watch: CommitteeWatch;

beforeEach(async () => {
  store = await openTestStore();
  await store.insertInto("blocks").values({ number: 1, hash: "0x1", timestamp: OPENED, logs: 2 }).execute();
  await store
    .insertInto("elections")
    .values({
      ...place,
      log_index: 0,
      election: 1,
      by_election: 0,
      opener: `0x${"11".repeat(20)}`,
      terms: JSON.stringify(electionTerms()),
    })
    .execute();
  await store
    .insertInto("seatings")
    .values({
      ...place,
      log_index: 1,
      seating: 1,
      election: 0,
      term: 1,
      members: "[]",
      ends_at: TERM_ENDS,
      by_election: 0,
    })
    .execute();
  watch = new CommitteeWatch(new ReadModel(store, null));
  await watch.moved(OPENED);
});

afterEach(() => store.destroy());

describe("what the clock alone changes", () => {
  it("is nothing while a phase lasts", async () => {
    expect(await watch.moved(times.endorsementAt - 1)).toEqual([]);
  });

  it("is told once when another phase begins", async () => {
    expect(await watch.moved(times.endorsementAt)).toEqual(["elections"]);
    expect(await watch.moved(times.endorsementAt + 1)).toEqual([]);
  });

  it("is told when the term ends", async () => {
    await watch.moved(TERM_ENDS);
    expect(await watch.moved(TERM_ENDS + 1)).toEqual(["committee"]);
  });
});
