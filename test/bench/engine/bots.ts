import { setTimeout as sleep } from "node:timers/promises";
import { type BenchRow, benchRow } from "#test/bench/row.ts";
import { startBotChain } from "#test/integration/bots/bot-chain.ts";
import { startBotProcess } from "#test/integration/bots/bot-process.ts";
import { carryBallots, SHARE } from "#test/integration/relay/carry-ballots.ts";

const FINISHED = 10_000;
const DUE = 500;
const WAITING = 1_000;
const QUEUED = 5;

/** What bots and relay need that find much to read, or much to do, when they start: real processes on a local chain. */
export async function botsBench(): Promise<BenchRow[]> {
  const row = (id: string, value: number, unit: string, limit: number) =>
    benchRow({ id, value: Number(value.toPrecision(3)), unit, peer: null, peerValue: null, limit });
  const { transactions, countedTokens } = await carryBallots(WAITING, WAITING, 0);
  if (countedTokens !== SHARE * BigInt(WAITING)) throw new Error("not every ballot was counted");
  return [
    row("engine/first-queue", await secondsToQueue(FINISHED, 1), "s, from a start with 10,000 finished proposals", 20),
    row("engine/due-500", await secondsToQueue(0, DUE), "s, until 500 that are due at once are queued", 120),
    row("engine/relay-1000-waiting", transactions, "transactions for 1,000 ballots that wait at a start", 12),
  ];
}

/** From the start of a bot without a database until it has queued all that passed. */
async function secondsToQueue(finished: number, passed: number): Promise<number> {
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
    const started = performance.now();
    const bot = await startBotProcess(chain);
    for (const id of ids) while ((await chain.governor.read.state([id])) !== QUEUED) await sleep(100);
    const seconds = (performance.now() - started) / 1000;
    await bot.stop();
    return seconds;
  } finally {
    await chain.close();
  }
}
