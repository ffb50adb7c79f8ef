import { setTimeout as sleep } from "node:timers/promises";
import { type BenchRow, benchRow } from "#test/bench/row.ts";
import { startBotChain } from "#test/integration/bots/bot-chain.ts";
import { startBotProcess } from "#test/integration/bots/bot-process.ts";
import { carryBallots, SHARE } from "#test/integration/relay/carry-ballots.ts";

const FINISHED = 10_000;
const DUE = 500;
const WAITING = 1_000;
const QUEUED = 5;
const EXECUTED = 7;

/** What bots and relay need that find much to read, or much to do, when they start: real processes on a local chain. */
export async function botsBench(): Promise<BenchRow[]> {
  const row = (id: string, value: number, unit: string, limit: number) =>
    benchRow({ id, value: Number(value.toPrecision(3)), unit, peer: null, peerValue: null, limit });
  const { transactions, countedTokens } = await carryBallots(WAITING, WAITING, 0);
  if (countedTokens !== SHARE * BigInt(WAITING)) throw new Error("not every ballot was counted");
  const old = await secondsOf(FINISHED, 1);
  const due = await secondsOf(0, DUE);
  return [
    row("engine/first-queue", old.queue, "s, from a start with 10,000 finished proposals", 20),
    row("engine/due-500-queued", due.queue, "s, from a start with 500 to queue", 120),
    row("engine/due-500-executed", due.execute, "s, from when 500 may be executed", 120),
    row("engine/relay-1000-waiting", transactions, "transactions for 1,000 ballots that wait at a start", 12),
  ];
}

/** What a bot that starts without a database takes for all that passed. */
async function secondsOf(finished: number, passed: number): Promise<{ queue: number; execute: number }> {
  const chain = await startBotChain();
  try {
    for (let number = 0; number < finished; number++) {
      await chain.propose([chain.threshold(9_000_000)], `Nobody votes for ${number}`);
    }
    const ids: bigint[] = [];
    for (let number = 0; number < passed; number++) {
      ids.push(await chain.propose([chain.threshold(8_000_000)], `Passed ${number}`));
    }
    await chain.pass(ids);
    const until = async (state: number, since: number) => {
      for (const id of ids) while ((await chain.governor.read.state([id])) !== state) await sleep(100);
      return (performance.now() - since) / 1000;
    };
    const started = performance.now();
    const bot = await startBotProcess(chain);
    const queue = await until(QUEUED, started);
    await chain.passDelay();
    const execute = await until(EXECUTED, performance.now());
    await bot.stop();
    return { queue, execute };
  } finally {
    await chain.close();
  }
}
