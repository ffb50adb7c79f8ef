import { isHex, parseTransaction } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startFaultSimulation } from "./fault-simulation.ts";

const EXECUTED = 7;
const PROPOSALS = 10;
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 60);

let chain: BotChain;
beforeEach(async () => {
  chain = await startBotChain();
});
afterEach(() => chain.close());

it("every due act is mined once and nothing else is sent", async () => {
  const ids: bigint[] = [];
  for (let i = 0; i < PROPOSALS; i++) ids.push(await chain.propose([chain.threshold(9_000_000)], `Simulated ${i}`));
  await chain.pass(ids);
  const simulation = await startFaultSimulation(chain);

  await simulation.rounds(ROUNDS, async (index) => {
    if (index === Math.floor(ROUNDS / 2)) await chain.passDelay();
  });
  const states = async () => Promise.all(ids.map((id) => chain.governor.read.state([id])));
  await chain.passDelay();
  await simulation.calmUntil(
    async () => (await states()).every((state) => state === EXECUTED),
    async (index) => {
      if (index === 60) await chain.passDelay();
    },
  );
  await simulation.comeToRest();
  const story = simulation.story();

  expect(await states(), story).toEqual(ids.map(() => EXECUTED));
  const mined = await chain.botTransactions();
  expect(
    mined.map(({ status }) => status),
    story,
  ).toEqual(Array(2 * PROPOSALS).fill("success"));
  expect(new Set(mined.map(({ input }) => input)).size, story).toBe(2 * PROPOSALS);
  const due = new Set(mined.map(({ input }) => input));
  const sent = chain.rpc.state.sent.map((raw) => (isHex(raw) ? (parseTransaction(raw).data ?? "0x") : "0x"));
  expect(
    sent.filter((data) => !due.has(data)),
    story,
  ).toEqual([]);

  const verifications = await simulation.store.selectFrom("verifications").selectAll().execute();
  expect(verifications.map(({ proposal_id, ok }) => [BigInt(proposal_id), ok]).sort(), story).toEqual(
    ids.map((id) => [id, 1]).sort(),
  );
  for (const { block, block_hash } of verifications) {
    const { hash } = await chain.client.getBlock({ blockNumber: BigInt(block) });
    expect(block_hash, story).toBe(hash);
  }
  await simulation.close();
});
