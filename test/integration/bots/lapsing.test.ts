import { isHex, keccak256 } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { SETTINGS } from "#test/fixture/governance.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startClock } from "./clock.ts";

const QUEUED = 5;
const EXPIRED = 6;

let chain: BotChain;
let id: bigint;
beforeEach(async () => {
  chain = await startBotChain();
  id = await chain.propose([chain.threshold(9_000_000)], "Lapses");
  await chain.pass([id]);
});
afterEach(() => chain.close());

/** A node that says that it took a transaction, and keeps it from the chain. */
function dropAll(): void {
  chain.rpc.state.answer = async (method, [raw]) => {
    if (method !== "eth_sendRawTransaction" || !isHex(raw)) return undefined;
    return keccak256(raw);
  };
}

async function openBot() {
  const clock = startClock();
  const bot = await chain.openBot({ nowMs: clock.nowMs });
  return {
    ...bot,
    /** A block and a look, later than a transaction is waited for. */
    async round() {
      await chain.networkHelpers.mine();
      clock.pass(11);
      return bot.engine.tick();
    },
  };
}

it("given a node that takes a transaction and drops it, it is sent again with higher fees until one is mined", async () => {
  const bot = await openBot();
  dropAll();
  for (let round = 0; round < 5; round++) await bot.round();
  const attempts = await bot.store.selectFrom("bot_attempts").select("max_fee_wei").orderBy("number").execute();
  expect(attempts.length).toBeGreaterThanOrEqual(4);
  for (const [index, { max_fee_wei }] of attempts.slice(1).entries()) {
    expect(BigInt(max_fee_wei)).toBeGreaterThan(BigInt(attempts[index]?.max_fee_wei ?? 0));
  }
  chain.rpc.state.answer = async () => undefined;
  await bot.round();
  await bot.round();
  expect(await chain.governor.read.state([id]), bot.lines.join("\n")).toBe(QUEUED);
  expect(await chain.botTransactions()).toHaveLength(1);
});

it("what is not done by half its time is an alarm, and what lapses is a notice that says why", async () => {
  const bot = await openBot();
  dropAll();
  expect((await bot.round()).alarm, bot.lines.join("\n")).toBeNull();
  await chain.networkHelpers.time.increase(SETTINGS.gracePeriodSeconds / 2 + 60);
  const { alarm } = await bot.round();
  expect(alarm).toContain(`queue:${id} is past half its time`);
  expect(alarm).toContain("no block has taken its transaction, nonce 0, signed");
  expect(await bot.store.selectFrom("bot_notices").select("kind").execute()).toEqual([]);

  await chain.networkHelpers.time.increase(SETTINGS.gracePeriodSeconds / 2 + 60);
  for (let round = 0; round < 2; round++) await bot.round();
  expect(await chain.governor.read.state([id])).toBe(EXPIRED);
  const notices = await bot.store.selectFrom("bot_notices").select(["kind", "message"]).execute();
  expect(notices).toEqual([
    { kind: "expired", message: expect.stringContaining("no block has taken its transaction") },
  ]);
});

it("what somebody else did in time is no notice", async () => {
  const bot = await openBot();
  dropAll();
  await bot.round();
  await chain.queue([chain.threshold(9_000_000)], "Lapses");
  await chain.passDelay();
  await chain.execute([chain.threshold(9_000_000)], "Lapses");
  await chain.networkHelpers.time.increase(2 * SETTINGS.gracePeriodSeconds);
  for (let round = 0; round < 2; round++) await bot.round();
  const notices = await bot.store.selectFrom("bot_notices").select("subject").execute();
  expect(notices.map(({ subject }) => subject)).not.toContain(`queue:${id}`);
});
