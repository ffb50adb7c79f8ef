import { decodeFunctionData, type Hex, parseTransaction, zeroAddress } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CALLS_ABI } from "#bots/duties/allowed-calls.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { type CommitteeBotChain, startCommitteeBotChain } from "./committee-bot-chain.ts";
import { startFaultSimulation } from "./fault-simulation.ts";

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 30);
const CANDIDATES = 8;

let chain: CommitteeBotChain;
beforeEach(async () => {
  chain = await startCommitteeBotChain();
});
afterEach(() => chain.close());

it("an election is held, seated and a vacancy filled once each, whoever is faster", async () => {
  const { elections, seats, seating, candidates, client } = chain;
  const simulation = await startFaultSimulation(chain);

  /** Somebody else makes one of the calls, without a look at whether it is due. */
  async function rival(names: readonly string[]): Promise<void> {
    if (!simulation.random.chance(0.25)) return;
    const name = simulation.random.pick(names);
    simulation.note(`somebody else calls ${name}`);
    const how = { gas: 2_000_000n };
    const calls: Record<string, () => Promise<Hex>> = {
      open: () => elections.write.open(how),
      count: () => elections.write.count([1n, 10_000n], how),
      page: () => elections.write.count([1n, 2n], how),
      seat: () => seating.write.seat([1n], how),
      seatAlone: () => seats.write.seat([1n], how),
      sync: () => seating.write.sync(how),
      fill: () => seats.write.fillVacancy(how),
      bond: () => elections.write.payOutBond([1n, candidates[0]?.address ?? zeroAddress], how),
    };
    await calls[name]?.();
  }

  await chain.reachElection();
  await simulation.rounds(ROUNDS / 2, () => rival(["open", "sync"]));
  await simulation.calmUntil(async () => (await elections.read.latest()) === 1n);
  await simulation.withAutomine(() => chain.holdVote(1n, Array(CANDIDATES).fill(null)));

  await simulation.rounds(ROUNDS, () => rival(["count", "page", "seat", "seatAlone", "sync", "bond"]));
  const paidOut = async () => (await elections.getEvents.BondPaidOut({}, { fromBlock: 0n })).length;
  await simulation.calmUntil(
    async () =>
      (await seats.read.term()).election === 1 && (await seating.read.isSynced()) && (await paidOut()) === CANDIDATES,
  );
  expect(await seats.read.members(), simulation.story()).toEqual(candidates.slice(0, 5).map(({ address }) => address));

  await simulation.withAutomine(async () => {
    await seats.write.resign({ account: candidates[2] });
    await seats.write.answer([true], { account: candidates[5] });
  });
  await simulation.rounds(ROUNDS / 2, () => rival(["fill", "sync", "seat"]));
  await simulation.calmUntil(async () => (await seats.read.term()).filled === 5 && (await seating.read.isSynced()));
  await simulation.comeToRest();
  const story = simulation.story();

  const expected = [0, 1, 3, 4, 5].map((index) => candidates[index]?.address ?? zeroAddress).sort();
  expect([...(await seats.read.members())].sort(), story).toEqual(expected);
  const owners = await client.readContract({ address: chain.safe, abi: safeAbi, functionName: "getOwners" });
  expect([...owners].sort(), story).toEqual(expected);
  const fromStart = { fromBlock: 0n } as const;
  const counts = {
    opened: (await elections.getEvents.ElectionOpened({}, fromStart)).length,
    settled: (await elections.getEvents.ElectionSettled({}, fromStart)).length,
    seated: (await seats.getEvents.Seated({ election: 1n }, fromStart)).length,
    filled: (await seats.getEvents.VacancyFilled({}, fromStart)).length,
    paidOut: await paidOut(),
  };
  expect(counts, story).toEqual({ opened: 1, settled: 1, seated: 1, filled: 1, paidOut: CANDIDATES });

  // What bots sent is known to their database, names nothing but their calls, and no act was done twice.
  const attempts = await simulation.store
    .selectFrom("bot_transactions as tx")
    .innerJoin("bot_attempts as attempt", "attempt.transaction_id", "tx.id")
    .select(["tx.key", "tx.state", "attempt.raw"])
    .execute();
  const known = new Set(attempts.map(({ raw }) => raw));
  expect(
    chain.rpc.state.sent.filter((raw) => !known.has(raw)),
    story,
  ).toEqual([]);
  const transactions = await simulation.store.selectFrom("bot_transactions").select(["key", "state"]).execute();
  const finished = transactions.filter(({ state, key }) => state === "final" && key !== null).map(({ key }) => key);
  expect(new Set(finished).size, story).toBe(finished.length);
  for (const { raw } of attempts) {
    const { data } = parseTransaction(raw as Hex);
    if (data !== undefined) expect(() => decodeFunctionData({ abi: CALLS_ABI, data }), story).not.toThrow();
  }
  expect(
    transactions.filter(({ state }) => ["planned", "simulated", "signed", "broadcast"].includes(state)),
    story,
  ).toEqual([]);
  const alarms = await simulation.store.selectFrom("duty_heartbeats").select("alarm").execute();
  expect(
    alarms.filter(({ alarm }) => alarm !== null),
    story,
  ).toEqual([]);
  await simulation.close();
});
