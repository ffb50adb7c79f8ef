import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import { NodeSqliteDialect } from "#store/connection/node-sqlite-dialect.ts";
import { botMigrations } from "#store/migrations/bots.ts";
import { indexMigrations } from "#store/migrations/index.ts";
import { leaseMigrations } from "#store/migrations/leases.ts";
import { signedMigrations } from "#store/migrations/signed.ts";
import type { Database } from "#store/schema/database.ts";

/** Of what each step adds to the schema. A step of its own is added for every change: databases out there ran these. */
const shipped = {
  "index-001-events": "6dda52c06925e134",
  "index-002-emissions": "0a589ec1150d0b91",
  "index-003-committee": "2fe0a23d246a0489",
  "bots-001-duties": "04d60a7ec9cd8150",
  "bots-002-effect-reports": "63252301a3e4e522",
  "bots-003-kept-logs": "46fa620eb2bbe085",
  "bots-004-deliveries": "26108410a19c38a6",
  "signed-001-relay-ballots": "7aff0d62c1507379",
  "signed-002-signals": "5b1799dec1cb9588",
  "signed-003-safe-transactions": "ac5fc81034ca927e",
};

describe("a shipped step of the schema", () => {
  it("creates today what it created when it was shipped, also where its tables are defined elsewhere", async () => {
    const database = new DatabaseSync(":memory:");
    const store = new Kysely<Database>({ dialect: new NodeSqliteDialect(database) });
    const made: Record<string, string> = {};
    const known = new Set<string>();
    for (const { name, up } of [...indexMigrations, ...botMigrations, ...leaseMigrations, ...signedMigrations]) {
      await up(store);
      const schema = database.prepare("select name, sql from sqlite_master order by name").all();
      const added = schema.map((row) => JSON.stringify(row)).filter((row) => !known.has(row));
      for (const row of added) known.add(row);
      made[name] = createHash("sha256").update(added.join()).digest("hex").slice(0, 16);
    }
    expect(made).toMatchObject(shipped);
    await store.destroy();
  });
});
