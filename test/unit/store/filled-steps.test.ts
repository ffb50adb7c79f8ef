import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NodeSqliteDialect } from "#store/connection/node-sqlite-dialect.ts";
import { indexMigrations } from "#store/migrations/index.ts";
import type { Migration } from "#store/migrations/migration.ts";
import { signedMigrations } from "#store/migrations/signed.ts";
import type { Database, Store } from "#store/schema/database.ts";

let store: Store;
beforeEach(() => {
  store = new Kysely<Database>({ dialect: new NodeSqliteDialect(new DatabaseSync(":memory:")) });
});
afterEach(() => store.destroy());

/** Takes the steps before the named one; what it answers with takes that and the rest. */
async function takeUntil(name: string, steps: readonly Migration[]) {
  const place = steps.findIndex((step) => step.name === name);
  if (place < 0) throw new Error(`There is no step ${name}.`);
  const take = async (some: typeof steps) => {
    for (const { up } of some) await up(store);
  };
  await take(steps.slice(0, place));
  return () => take(steps.slice(place));
}

const ballot = (id: string, part: Partial<Parameters<typeof row>[1]> = {}) => row(id, part);

function row(
  id: string,
  part: { voter?: string; subject?: string; state?: "queued" | "refused"; received_at?: number },
) {
  return {
    chain_id: 1,
    id,
    contract: "0xc",
    kind: "proposal" as const,
    subject: "7",
    voter: "0xa",
    choice: "1",
    reason: "",
    signature: "0x",
    by_contract: 0,
    weight_tokens: "1",
    received_at: 10,
    state: "queued" as const,
    batch: null,
    refusal: null,
    tx_hash: null,
    updated_at: 10,
    until_at: null,
    ...part,
  };
}

describe("a database with years behind it", () => {
  it("keeps every ballot that a relay took, and the newest that was not refused has its voter's place", async () => {
    const takeRest = await takeUntil("signed-005-relay-places", signedMigrations);
    const given = [
      ballot("first", { received_at: 10 }),
      ballot("second", { received_at: 11 }),
      ballot("at once", { received_at: 11 }),
      ballot("refused", { received_at: 12, state: "refused" }),
      ballot("elsewhere", { subject: "8" }),
      ballot("another", { voter: "0xb", state: "refused" }),
    ];
    await store.insertInto("relay_ballots").values(given).execute();
    await takeRest();
    const places = await store.selectFrom("relay_places").select(["voter", "subject", "ballot_id"]).execute();
    expect(places.toSorted((a, b) => (a.subject < b.subject ? -1 : 1))).toEqual([
      { voter: "0xa", subject: "7", ballot_id: "second" },
      { voter: "0xa", subject: "8", ballot_id: "elsewhere" },
    ]);
    expect(await store.selectFrom("relay_ballots").select("id").execute()).toHaveLength(given.length);
  });

  it("counts its delegates and finds its words, as if they had been counted and indexed from the start", async () => {
    const takeRest = await takeUntil("index-004-counters", indexMigrations);
    const place = (log_index: number) => ({ block: 1, log_index, tx_hash: "0x" });
    const tally = { tally_against: "0", tally_for: "5", tally_abstain: "0" };
    const parts = { against_votes: "0", for_votes: "5", abstain_votes: "0", weight: "5" };
    const vote = { proposal_id: "7", voter: "0xa", support: 1, reason: "Because of hardware", ...parts, ...tally };
    await store
      .insertInto("votes")
      .values({ ...place(1), ...vote })
      .execute();
    await takeRest();
    const found = await store
      .selectFrom("delegates")
      .select(["address", "proposals_voted"])
      .where("proposals_voted", ">", 0)
      .execute();
    expect(found).toEqual([{ address: "0xa", proposals_voted: 1 }]);
    const words = await sql<{ found: number }>`select count(*) as found from vote_words
      where vote_words match 'hardware'`.execute(store);
    expect(words.rows).toEqual([{ found: 1 }]);
  });
});
