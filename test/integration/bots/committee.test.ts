import { decodeFunctionData, getAddress } from "viem";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CALLS_ABI } from "#bots/duties/allowed-calls.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { registerCandidates } from "#test/fixture/committee.ts";
import { type CommitteeBotChain, startCommitteeBotChain } from "./committee-bot-chain.ts";

let chain: CommitteeBotChain;
beforeEach(async () => {
  chain = await startCommitteeBotChain();
});
afterEach(() => chain.close());

const EIGHT = [null, null, null, null, null, null, null, null];

const allSent = async (): Promise<string[]> =>
  (await chain.botTransactions()).map(({ input }) => decodeFunctionData({ abi: CALLS_ABI, data: input }).functionName);
const sent = async () => (await allSent()).filter((name) => name !== "payOutBond");
const owners = () => chain.client.readContract({ address: chain.safe, abi: safeAbi, functionName: "getOwners" });
const sorted = (addresses: readonly string[]) => [...addresses].sort();

it("an election is opened when it is due, counted when its vote is over, and seated, each by one call", async () => {
  const { engine, store, lines, rounds, items, notices } = await chain.openCommitteeBot();
  await engine.tick();
  expect(await sent(), "before it is due").toEqual([]);

  await chain.reachElection();
  await rounds(2);
  expect(await chain.elections.read.latest(), lines.join("\n")).toBe(1n);
  await chain.holdVote(1n, [null, "A", "A", "A", null, null, null, null]);
  await rounds(4);
  const [settled, winners] = await chain.elections.read.winnersOf([1n]);
  expect(settled, lines.join("\n")).toBe(true);
  expect(await chain.seats.read.members()).toEqual(winners);
  expect(sorted(await owners())).toEqual(sorted(winners));
  await rounds(3);
  expect(await sent()).toEqual(["open", "count", "seat"]);
  expect(await items()).toMatchObject({
    "open:1": "done",
    "count:1:0:0": "done",
    [`seat:1:${chain.deployment.contracts.Elections}`]: "done",
  });
  expect(await notices()).toEqual(["election-opened", "election-settled"]);
  expect(lines.filter((line) => /^verified (open|count|seat):/.test(line))).toHaveLength(3);
  await store.destroy();
});

it("bonds are paid out when endorsement is over, a few at a time, and none that a candidate refuses or burns", async () => {
  await chain.reachElection();
  await chain.elections.write.open();
  await registerCandidates(chain, 1n, EIGHT);
  const { store, rounds, notices, lines } = await chain.openCommitteeBot();
  await rounds(1);
  expect(await allSent()).toEqual([]);
  // One reverts whatever it is sent, another spends all gas it is given.
  await chain.rpcRequest("hardhat_setCode", chain.candidates[0]?.address, "0x60006000fd");
  await chain.rpcRequest("hardhat_setCode", chain.candidates[1]?.address, "0x5b600056");
  await chain.networkHelpers.time.increaseTo((await chain.elections.read.standingOf([1n])).endorsementSeconds);
  const [holder] = chain.holders;
  const supported = chain.candidates.slice(0, 4).map(({ address }) => address);
  const { minEndorsementTokens } = await chain.elections.read.standingOf([1n]);
  await chain.elections.write.endorse([1n, supported, supported.map(() => minEndorsementTokens)], {
    account: holder?.account,
  });
  await rounds(1);
  expect(await allSent()).toEqual([]);

  await chain.networkHelpers.time.increaseTo((await chain.elections.read.standingOf([1n])).vettingSeconds);
  await rounds(1);
  expect(await allSent(), lines.join("\n")).toHaveLength(4);
  await rounds(4);
  const bonds = await chain.elections.getEvents.BondPaidOut({}, { fromBlock: 0n });
  const treasury = getAddress(chain.timelock.address);
  expect(sorted(bonds.map(({ args }) => args.to ?? ""))).toEqual(
    sorted([...supported.slice(2), treasury, treasury, treasury, treasury]),
  );
  expect(await notices()).not.toContain("muted");
  await store.destroy();
});

it("winners are seated although a vote called another election between count and seating", async () => {
  const { elections, timelock, networkHelpers } = chain;
  await networkHelpers.impersonateAccount(timelock.address);
  await networkHelpers.setBalance(timelock.address, 10n ** 18n);
  await chain.reachElection();
  await chain.elections.write.open();
  await chain.holdVote(1n, EIGHT);
  await chain.elections.write.count([1n, 10_000n]);
  await elections.write.open({ account: timelock.address });
  const { store, rounds } = await chain.openCommitteeBot();
  await rounds(2);
  expect(await sent()).toEqual(["seat"]);
  await store.destroy();
});

/** Elected, settled and seated without a bot. */
async function seatCommittee(organisations: readonly (string | null)[]): Promise<bigint> {
  await chain.reachElection();
  await chain.elections.write.open();
  const number = await chain.elections.read.latest();
  await chain.holdVote(number, organisations);
  await chain.elections.write.count([number, 10_000n]);
  await chain.seating.write.seat([number]);
  return number;
}

it("a turnout below its floor opens the next election at once", async () => {
  const { store, rounds, lines } = await chain.openCommitteeBot();
  await chain.reachElection();
  await rounds(1);
  const { votingEndSeconds } = await chain.elections.read.standingOf([1n]);
  await chain.networkHelpers.time.increaseTo(votingEndSeconds);
  await rounds(2);
  expect(await sent(), "the vote is extended").toEqual(["open"]);
  await chain.networkHelpers.time.increaseTo((await chain.elections.read.standingOf([1n])).votingEndSeconds);
  await rounds(2);
  expect(await sent(), lines.join("\n")).toEqual(["open", "open"]);
  expect(await chain.elections.read.latest()).toBe(2n);
  await store.destroy();
});

it("winners too few to take office are told as a problem of this duty, and another election is opened", async () => {
  await chain.close();
  chain = await startCommitteeBotChain({ terms: { minSeats: 1, runnersUp: 0 } });
  const { store, rounds, alarms, notices } = await chain.openCommitteeBot();
  await chain.reachElection();
  await rounds(1);
  await chain.holdVote(1n, [null, null]);
  await rounds(4);
  expect(await sent(), "the seats have two weeks").toEqual(["open", "count"]);
  await chain.networkHelpers.time.increase(14 * 86_400);
  await rounds(4);
  expect(await sent()).toEqual(["open", "count", "open"]);
  const told = await alarms();
  expect(told["seat-election"]).toContain("election 1 is settled but cannot be seated: Committee_TooFew(2, 3)");
  expect([told["open-election"], told["sync-safe"], told.queue]).toEqual([null, null, null]);
  expect(await notices()).not.toContain("muted");
  await store.destroy();
});

it("a seat left vacant goes to the next runner-up who accepts, and the Safe follows each time", async () => {
  await seatCommittee(EIGHT);
  const { store, rounds, items, lines } = await chain.openCommitteeBot();
  const { seats, candidates, networkHelpers } = chain;
  await seats.write.resign({ account: candidates[1] });
  await rounds(3);
  expect(await sent(), "the Safe forgets who left; both runners-up may still answer").toEqual(["sync"]);
  expect(await chain.seating.read.isSynced()).toBe(true);

  await seats.write.answer([false], { account: candidates[5] });
  await seats.write.answer([true], { account: candidates[6] });
  await rounds(4);
  expect(await sent(), lines.join("\n")).toEqual(["sync", "fillVacancy", "sync"]);
  expect(await seats.read.members()).toContain(candidates[6]?.address);
  expect(await owners()).toContain(candidates[6]?.address);

  await seats.write.resign({ account: candidates[2] });
  await seats.write.answer([true], { account: candidates[7] });
  await seats.write.answer([true], { account: candidates[5] });
  await rounds(4);
  expect(await owners()).toContain(candidates[5]?.address);
  expect((await seats.read.term()).filled).toBe(5);
  expect(new Set(Object.values(await items()))).toEqual(new Set(["done"]));
  await networkHelpers.time.increase(60);
  await store.destroy();
});

it("a runner-up who is awaited holds the vacancy up for its seven days only", async () => {
  await seatCommittee(EIGHT);
  const { store, rounds, items } = await chain.openCommitteeBot();
  const { seats, candidates, networkHelpers } = chain;
  await seats.write.resign({ account: candidates[0] });
  await seats.write.answer([true], { account: candidates[6] });
  await rounds(3);
  expect(await sent(), "the first runner-up has not answered").toEqual(["sync"]);
  const { seating, vacantSinceSeconds } = await seats.read.term();
  const waiting = await store.selectFrom("duty_items").selectAll().where("duty", "=", "fill-vacancy").execute();
  expect(waiting).toMatchObject([
    { key: `fill:${seating}`, state: "due", failures: 0, not_before: vacantSinceSeconds + 7 * 86_400 + 1 },
  ]);
  await networkHelpers.time.increaseTo(vacantSinceSeconds + 7 * 86_400 + 1);
  await rounds(3);
  expect(await sent()).toEqual(["sync", "fillVacancy", "sync"]);
  expect(await owners()).toContain(candidates[6]?.address);
  expect((await items())[`fill:${seating}`]).toBe("done");
  await store.destroy();
});

it("seats for which candidates were missing go to a by-election", async () => {
  await seatCommittee([null, null, null]);
  const { store, rounds, lines } = await chain.openCommitteeBot();
  await rounds(2);
  expect(await sent(), lines.join("\n")).toEqual(["openByElection"]);
  await chain.holdVote(2n, [null, null, null, null, null]);
  await rounds(5);
  expect((await chain.seats.read.term()).filled, lines.join("\n")).toBe(5);
  expect(await chain.seating.read.isSynced()).toBe(true);
  expect(await sent()).toEqual(["openByElection", "count", "seat"]);
  await store.destroy();
});

it("bots that start late find the whole arrear and do nothing that is done", async () => {
  await seatCommittee(EIGHT);
  const { store, rounds } = await chain.openCommitteeBot();
  await rounds(3);
  expect(await sent()).toEqual([]);
  await store.destroy();
});

it("an elections contract that a vote has put in place and these bots do not know is named as a problem", async () => {
  const { viem, timelock, networkHelpers, seats } = chain;
  const other = await viem.deployContract("SettledElections");
  await networkHelpers.impersonateAccount(timelock.address);
  await networkHelpers.setBalance(timelock.address, 10n ** 18n);
  await seats.write.setElections([other.address], { account: timelock.address });
  const { store, rounds, alarms } = await chain.openCommitteeBot();
  await chain.reachElection();
  await rounds(2);
  expect(await sent()).toEqual([]);
  expect((await alarms())["seat-election"]).toMatch(/the seats take results from 0x\w{40} now/);
  await store.destroy();
});
