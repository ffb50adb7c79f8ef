import { describe, expect, it } from "vitest";
import { emptyRows } from "#index/decode/range-rows.ts";
import { changeTopics } from "#index/follow/change-topics.ts";
import { indexMigrations } from "#store/migrations/index.ts";
import { committeeTables } from "#store/tables/committee.ts";
import { electionTables } from "#store/tables/elections.ts";
import { type LoggedTableName, loggedTables } from "#store/tables/logged-tables.ts";
import { namesOf } from "#store/tables/table.ts";
import { openTestStore } from "#test/store/test-database.ts";

const topicsOf = (table: LoggedTableName) => {
  const rows = emptyRows();
  (rows[table] as object[]).push({});
  return changeTopics(rows, "0x");
};

describe("a row", () => {
  it("of an election or of the committee tells readers to load that anew", () => {
    for (const table of namesOf(electionTables)) expect(topicsOf(table)).toContain("elections");
    for (const table of namesOf(committeeTables)) expect(topicsOf(table)).toContain("committee");
    expect(topicsOf("seatings")).toEqual(expect.arrayContaining(["elections", "committee"]));
    expect(topicsOf("votes")).not.toContain("committee");
  });

  it("is of a table that the store has, and no table of logs is forgotten when a reorg rewinds", async () => {
    const store = await openTestStore();
    const tables = await store.introspection.getTables();
    const logged = tables.filter(
      ({ name, columns }) =>
        !name.startsWith("bot_") && ["block", "log_index"].every((name) => columns.some((c) => c.name === name)),
    );
    expect(logged.map(({ name }) => name).toSorted()).toEqual([...loggedTables].toSorted());
    expect(indexMigrations.length).toBeGreaterThan(2);
    await store.destroy();
  });
});
