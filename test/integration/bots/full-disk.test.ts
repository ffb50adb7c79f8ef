import { sql } from "kysely";
import { padHex, size } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
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
  const limit = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(store);
  await limit(1);
  const report = await engine.tick();
  expect(report.alarm).toMatch(/full/);
  expect(chain.rpc.state.sent).toEqual([]);

  await limit(100_000);
  await engine.tick();
  await engine.tick();
  expect(await chain.governor.read.state([id])).toBe(QUEUED);
  expect(await chain.botTransactions()).toHaveLength(1);
});
