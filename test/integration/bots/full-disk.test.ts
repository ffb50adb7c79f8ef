import { sql } from "kysely";
import { padHex, size } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isPostgres } from "#store/dialect/is-postgres.ts";
import type { Store } from "#store/schema/database.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";

const QUEUED = 5;

let chain: BotChain;
beforeEach(async () => {
  chain = await startBotChain();
});
afterEach(() => chain.close());

it("given a full disk, nothing is sent, the bot stays up, and goes on once there is room", async () => {
  const call = chain.threshold(9_000_000);
  const large = { ...call, data: padHex(call.data, { dir: "right", size: size(call.data) + 16_384 }) };
  const id = await chain.propose([large], "Large");
  await chain.pass([id]);
  const { engine, store } = await chain.openBot();
  const room = isPostgres(store) ? roomInPostgres(store) : roomInFile(store);
  await room.end();
  const report = await engine.tick();
  expect(report.alarm).toMatch(/full|No space left/);
  expect(chain.rpc.state.sent).toEqual([]);

  await room.begin();
  await engine.tick();
  await engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(await chain.botTransactions()).toHaveLength(1);
});

function roomInFile(store: Store) {
  const limit = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(store);
  return { end: () => limit(1), begin: () => limit(100_000) };
}

/** A server's disk is not a test's to fill: the table answers as it would. */
function roomInPostgres(store: Store) {
  return {
    async end() {
      await sql`create function no_room() returns trigger language plpgsql as $$ begin
        raise exception 'could not extend file "base/1/1": No space left on device' using errcode = '53100'; end $$`.execute(
        store,
      );
      await sql`create trigger no_room before insert on duty_items execute function no_room()`.execute(store);
    },
    begin: () => sql`drop trigger no_room on duty_items`.execute(store),
  };
}
