import { isHex, keccak256, parseGwei, parseTransaction } from "viem";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type BotChain, startBotChain } from "#test/integration/bots/bot-chain.ts";
import { startClock } from "#test/integration/bots/clock.ts";
import type { Fault } from "#test/integration/bots/faulty-rpc.ts";
import { seededRandom } from "#test/integration/bots/seeded-random.ts";

const EXECUTED = 7;
const PROPOSALS = 10;
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 60);
const FAULTS: Fault[] = ["500", "429", "refused", "truncated", "not-json", "lost-answer", "hang"];

let chain: BotChain;
beforeEach(async () => {
  chain = await startBotChain();
}, 60_000);
afterEach(() => chain.close());

const rpc = (method: string, ...params: unknown[]) => chain.connection.provider.request({ method, params });

/**
 * Two instances on one database work through faults of the network, the node and the process, and through reorgs,
 * all drawn from a seed. Run a failing one again with FAULT_SEED.
 */
test("every due act is mined once and nothing else is sent", { timeout: 300_000 }, async () => {
  const seed = Number(process.env.FAULT_SEED ?? (process.env.CI ? 1 : Math.floor(Math.random() * 2 ** 32)));
  console.log(`FAULT_SEED=${seed}`);
  const random = seededRandom(seed);
  const clock = startClock();
  const happened: string[] = [];
  const note = (line: string) => happened.push(line);

  const ids: bigint[] = [];
  for (let i = 0; i < PROPOSALS; i++) ids.push(await chain.propose([chain.threshold(9_000_000)], `Simulated ${i}`));
  await chain.pass(ids);
  await rpc("evm_setAutomine", false);

  let calm = false;
  let pausing = false;
  const openInstance = async (name: string) => {
    const bot = await chain.openBot(
      {
        nowMs: clock.nowMs,
        log: (line) => note(`${name}: ${line}`),
        async onStep(step, subject) {
          if (calm) return;
          if (random.chance(0.12)) {
            note(`${name} is killed when ${step} ${subject}`);
            killed.add(name);
            wake.get(name)?.();
            await new Promise(() => {});
          }
          if (random.chance(0.06) && !pausing) {
            note(`${name} pauses when ${step} ${subject}`);
            pausing = true;
            clock.pass(60);
            await tickInstance(name === "A" ? "B" : "A");
            pausing = false;
          }
        },
      },
      ["--rpc-timeout-seconds", "0.15", "--items-per-tick", "1"],
    );
    return bot;
  };
  const killed = new Set<string>();
  const wake = new Map<string, () => void>();
  const instances = new Map([
    ["A", await openInstance("A")],
    ["B", await openInstance("B")],
  ]);
  const stores = [...instances.values()].map(({ store }) => store);

  async function tickInstance(name: string): Promise<void> {
    const instance = instances.get(name);
    if (instance === undefined) return;
    const gone = new Promise<void>((resolve) => {
      wake.set(name, resolve);
    });
    await Promise.race([instance.engine.tick(), gone]);
    if (!killed.delete(name)) return;
    const restarted = await openInstance(name);
    stores.push(restarted.store);
    instances.set(name, restarted);
  }

  async function mine(): Promise<void> {
    if (!calm && random.chance(0.1)) {
      const gwei = String(1 + random.whole(20));
      note(`the base fee jumps to ${gwei} gwei`);
      await chain.networkHelpers.setNextBlockBaseFeePerGas(parseGwei(gwei));
    }
    await chain.networkHelpers.mine();
  }

  async function dropSomething(): Promise<void> {
    const [raw] = chain.rpc.state.sent.slice(-1);
    if (isHex(raw) && (await rpc("hardhat_dropTransaction", keccak256(raw)).catch(() => false)))
      note("the pool forgets a transaction");
  }

  async function round(): Promise<void> {
    const faulty = !calm && random.chance(0.5);
    chain.rpc.state.fault = () => (faulty && random.chance(0.06) ? random.pick(FAULTS) : null);
    const name = random.pick(["A", "B"]);
    await tickInstance(name);
    chain.rpc.state.fault = () => null;
    if (!calm && random.chance(0.08)) await dropSomething();
    if (random.chance(0.45)) await mine();
    clock.pass(random.whole(12));
  }

  for (let count = 0; count < ROUNDS; count++) {
    if (count === Math.floor(ROUNDS / 2)) await chain.passDelay();
    if (!random.chance(0.3)) {
      await round();
      continue;
    }
    const snapshot = await rpc("evm_snapshot");
    for (let rounds = 2 + random.whole(5); rounds > 0; rounds--) await round();
    const { number, timestamp } = await chain.client.getBlock();
    await rpc("evm_revert", snapshot);
    await chain.networkHelpers.time.setNextBlockTimestamp(timestamp + 1n);
    await chain.networkHelpers.mine();
    note(`a reorg undoes blocks up to ${number}`);
  }

  calm = true;
  chain.rpc.state.fault = () => null;
  const states = async () => Promise.all(ids.map((id) => chain.governor.read.state([id])));
  await chain.passDelay();
  for (let count = 0; count < 200 && (await states()).some((state) => state !== EXECUTED); count++) {
    if (count === 60) await chain.passDelay();
    clock.pass(30);
    await round();
    await mine();
  }
  for (let count = 0; count < 8; count++) {
    clock.pass(60);
    for (const name of ["A", "B"]) await tickInstance(name);
  }
  const story = `FAULT_SEED=${seed}\n${happened.join("\n")}`;

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

  const verifications = await stores[0]?.selectFrom("verifications").selectAll().execute();
  expect(verifications?.map(({ proposal_id, ok }) => [BigInt(proposal_id), ok]).sort(), story).toEqual(
    ids.map((id) => [id, 1]).sort(),
  );
  for (const { block, block_hash } of verifications ?? []) {
    const { hash } = await chain.client.getBlock({ blockNumber: BigInt(block) });
    expect(block_hash, story).toBe(hash);
  }
  await Promise.all(stores.map((store) => store.destroy()));
});
