import { afterAll, beforeAll, expect, it } from "vitest";
import { type BotChain, startBotChain } from "./bot-chain.ts";

let chain: BotChain;
beforeAll(async () => {
  chain = await startBotChain();
});
afterAll(() => chain.close());

it("a passed proposal is queued, executed after its delay, and its effect verified", async () => {
  const id = await chain.propose([chain.threshold(9_000_000)], "# Lower threshold");
  const { engine, store, lines } = await chain.openBot();

  await engine.tick();
  expect(await chain.botTransactions()).toHaveLength(0);

  await chain.pass([id]);
  await engine.tick();
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(5);

  await engine.tick();
  await chain.passDelay();
  await engine.tick();
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(7);
  await engine.tick();

  expect(await chain.botTransactions()).toHaveLength(2);
  const [verification] = await store.selectFrom("verifications").selectAll().execute();
  expect(verification).toMatchObject({ proposal_id: id.toString(), action_index: 0, ok: 1 });
  const items = await store.selectFrom("duty_items").select(["key", "state"]).orderBy("key").execute();
  expect(items).toEqual([
    { key: `execute:${id}`, state: "done" },
    { key: `queue:${id}`, state: "done" },
  ]);
  await store.destroy();
});
