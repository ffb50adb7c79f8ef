import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import { NodeSqliteDialect } from "#store/connection/node-sqlite-dialect.ts";
import { botMigrations } from "#store/migrations/bots.ts";
import { indexMigrations } from "#store/migrations/index.ts";
import { signedMigrations } from "#store/migrations/signed.ts";
import type { Database } from "#store/schema/database.ts";

/** Of the schema after each step, without those that came later to an earlier group. A step of its own is added for every change: databases out there ran these. */
const shipped = {
  "index-001-events": "dab2ec2fcd8912e4",
  "index-002-emissions": "8fef6862f6f0efa9",
  "index-003-committee": "4d59c37a1ef00d0d",
  "bots-001-duties": "01f93202fe0fa1e8",
  "bots-002-effect-reports": "b78f51d57746bd8b",
  "signed-001-relay-ballots": "59beaf57c4188c6b",
  "signed-002-signals": "e374aefcb67cd683",
  "signed-003-safe-transactions": "3ab6ecae5536d613",
};

describe("a shipped step of the schema", () => {
  it("creates today what it created when it was shipped, also where its tables are defined elsewhere", async () => {
    const database = new DatabaseSync(":memory:");
    const store = new Kysely<Database>({ dialect: new NodeSqliteDialect(database) });
    const made: Record<string, string> = {};
    const steps = [...indexMigrations, ...botMigrations, ...signedMigrations];
    for (const { name, up } of steps.filter((step) => step.name in shipped)) {
      await up(store);
      const schema = database.prepare("select name, sql from sqlite_master order by name").all();
      made[name] = createHash("sha256").update(JSON.stringify(schema)).digest("hex").slice(0, 16);
    }
    expect(made).toEqual(shipped);
    await store.destroy();
  });
});
