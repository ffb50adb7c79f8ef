import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { patience } from "#test/patience.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";
import { startBotProcess } from "./bot-process.ts";

const QUEUED = 5;
const EXECUTED = 7;
const STEPS = ["planned", "simulated", "signed", "sent", "broadcast", "mined", "final"] as const;
type Step = (typeof STEPS)[number];
/** Where the process is killed when it queues, and when it executes: by day each step once, by night each in both. */
const KILLS: (readonly [Step, Step])[] = process.env.NIGHTLY
  ? STEPS.map((step) => [step, step] as const)
  : [
      ["planned", "simulated"],
      ["sent", "signed"],
      ["broadcast", "mined"],
      ["final", "planned"],
    ];

let chain: BotChain;
beforeAll(async () => {
  chain = await startBotChain();
});
afterAll(() => chain.close());

async function killedThenRestarted(step: string, key: string, reached: () => Promise<boolean>): Promise<void> {
  const killed = await startBotProcess(chain, { at: step, key });
  expect(await killed.ended(), killed.output()).toBe("SIGKILL");
  const restarted = await startBotProcess(chain);
  await vi.waitFor(async () => expect(await reached(), restarted.output()).toBe(true), patience);
  await restarted.stop();
}

describe.for(KILLS)(
  "given a process that is killed right after a queueing is %s, and an execution is %s",
  ([queueing, executing]) => {
    it("a proposal is queued and executed once, and nothing else is sent", async () => {
      const before = (await chain.botTransactions()).length;
      const id = await chain.propose([chain.threshold(9_000_000)], `Killed when ${queueing} and ${executing}`);
      await chain.pass([id]);
      await killedThenRestarted(
        queueing,
        `queue:${id}`,
        async () => (await chain.governor.read.state([id])) === QUEUED,
      );
      await chain.passDelay();
      await killedThenRestarted(
        executing,
        `execute:${id}`,
        async () => (await chain.governor.read.state([id])) === EXECUTED,
      );

      const mined = (await chain.botTransactions()).slice(before);
      expect(mined.map((transaction) => transaction.status)).toEqual(["success", "success"]);
      expect(new Set(chain.rpc.state.sent).size).toBe(before + 2);
    });
  },
);

it("a transaction that waits in the pool when its process is killed is mined, not sent anew", async () => {
  const before = (await chain.botTransactions()).length;
  const id = await chain.propose([chain.threshold(9_000_000)], "Killed while it waits");
  await chain.pass([id]);
  await chain.connection.provider.request({ method: "evm_setAutomine", params: [false] });
  const killed = await startBotProcess(chain, { at: "broadcast", key: `queue:${id}` });
  expect(await killed.ended(), killed.output()).toBe("SIGKILL");
  const restarted = await startBotProcess(chain);
  await vi.waitFor(() => expect(restarted.output()).toContain("watching"), patience);
  await chain.networkHelpers.mine();
  await chain.connection.provider.request({ method: "evm_setAutomine", params: [true] });
  await vi.waitFor(async () => expect(restarted.output()).toContain(`mined queue:${id}`), patience);
  await restarted.stop();
  expect((await chain.botTransactions()).slice(before)).toHaveLength(1);
  expect(new Set(chain.rpc.state.sent).size).toBe(before + 1);
});
