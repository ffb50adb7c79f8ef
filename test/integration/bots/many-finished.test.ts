import { afterAll, beforeAll, expect, it } from "vitest";
import { type BotChain, startBotChain } from "./bot-chain.ts";

/** More than one deployless call could answer for at three values each. */
const FINISHED = 60;
const QUEUED = 5;
const EXECUTED = 7;

let chain: BotChain;
beforeAll(async () => {
  chain = await startBotChain();
});
afterAll(() => chain.close());

it("bots that start with 60 finished proposals before them queue and execute the next one", async () => {
  for (let number = 0; number < FINISHED; number++) {
    await chain.propose([chain.threshold(9_000_000)], `Nobody votes for ${number}`);
  }
  const id = await chain.propose([chain.threshold(8_000_000)], "Passed");
  await chain.pass([id]);

  const { engine, store, lines } = await chain.openBot();
  expect((await engine.tick()).alarm, lines.join("\n")).toBeNull();
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(QUEUED);
  await chain.passDelay();
  await engine.tick();
  await engine.tick();
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(EXECUTED);
  await store.destroy();
});
