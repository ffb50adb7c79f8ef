import { type Address, encodeErrorResult, type Hex, parseAbi, parseEther, parseGwei } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BotError } from "#bots/engine/bot-error.ts";
import type { EngineContext, Step } from "#bots/engine/context.ts";
import type { Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { createEngine } from "#bots/engine/engine.ts";
import { holdLease } from "#bots/engine/lease.ts";
import { createMetrics } from "#bots/engine/metrics.ts";
import { spentWei } from "#bots/engine/spent.ts";
import { timingFor } from "#bots/engine/timing.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { nodeError, poolingNode } from "./pooling-node.ts";

const CHAIN = 31_337;
const STARTED = 1_900_000_000;
/** An estimate of 100,000, with room. */
const GAS_LIMIT = 220_000n;
const CONFIRMATIONS = 3;
const bot = privateKeyToAccount(`0x${"11".repeat(32)}`);
const target: Address = "0x00000000000000000000000000000000000000aA";
const [queueData, otherData]: readonly [Hex, Hex] = ["0x11223344", "0x5566778800"];
const errorsAbi = parseAbi(["error NotYet(uint256 at)"]);
const notYet = (at: bigint) =>
  nodeError(3, "execution reverted", encodeErrorResult({ abi: errorsAbi, errorName: "NotYet", args: [at] }));

let store: Store;
let chain: ReturnType<typeof poolingNode>;
let clock: { ms: number };
let lines: string[];
let steps: [Step, string][];

beforeEach(async () => {
  store = await openTestStore();
  chain = poolingNode(STARTED);
  chain.node.mine();
  clock = { ms: (STARTED + 12) * 1_000 };
  lines = [];
  steps = [];
});
afterEach(() => store.destroy());

function contextOf(change: Partial<EngineContext> = {}): EngineContext {
  return {
    store,
    client: chain.client,
    signer: bot,
    chainId: CHAIN,
    genesisHash: chain.node.genesisHash,
    holder: "one",
    errorsAbi,
    limits: {
      maxFeeWei: parseGwei("10"),
      urgentMaxFeeWei: parseGwei("50"),
      deadlineNearSeconds: 600,
      spendPerDayWei: parseEther("1"),
      leastBalanceWei: parseEther("0.1"),
      gasCap: 1_000_000n,
      itemsPerTick: 10,
      allowed: [
        { target, selector: "0x11223344" },
        { target, selector: "0x55667788" },
      ],
    },
    timing: { ...timingFor(false, CONFIRMATIONS), replaceAfterSeconds: 60, missingPatienceSeconds: 60 },
    metrics: createMetrics(),
    nowMs: () => clock.ms,
    log: (line) => lines.push(line),
    onStep: async (step, subject) => {
      steps.push([step, subject]);
    },
    ...change,
  };
}

/** What a test's duty names; changed as the chain changes. */
function dutyOf(...dues: Due[]): Duty & { dues: Due[] } {
  const duty = { name: "queue", dues, due: async () => duty.dues };
  return duty;
}

function dueOf(key: string, change: Partial<Due> & { data?: Hex; valueWei?: bigint } = {}): Due {
  const { data = queueData, valueWei = 0n, ...rest } = change;
  return {
    key,
    call: { target, data, valueWei },
    notBefore: 0,
    deadline: null,
    why: "a test",
    verify: async (): Promise<Verdict> => ({ ok: true, detail: "it is queued" }),
    ...rest,
  };
}

const seconds = (count: number) => {
  clock.ms += count * 1_000;
};
const items = () => store.selectFrom("duty_items").selectAll().orderBy("key").execute();
const itemOf = async (key: string) => (await items()).find((item) => item.key === key);
const transactions = () =>
  store.selectFrom("bot_transactions").selectAll().orderBy("created_at").orderBy("nonce").execute();
const attempts = () => store.selectFrom("bot_attempts").selectAll().orderBy("number").execute();
const notices = () => store.selectFrom("bot_notices").select(["kind", "subject", "message"]).execute();
const heartbeats = () => store.selectFrom("duty_heartbeats").selectAll().execute();
/** Blocks until what is mined is deep enough. */
const settle = () => {
  for (let count = 0; count <= CONFIRMATIONS; count++) chain.node.mine();
};

describe("an item that is due", () => {
  it("is sent once, mined, and done when its block is deep enough", async () => {
    const context = contextOf();
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(context, [duty]);
    expect(await tick()).toEqual({ leading: true, headBlock: 1n, alarm: null, problem: null });
    expect(chain.node.pool).toMatchObject([
      {
        from: bot.address,
        to: target.toLowerCase(),
        data: queueData,
        nonce: 0,
        gas: GAS_LIMIT,
        maxFeeWei: 2_100_000_000n,
        priorityFeeWei: 100_000_000n,
      },
    ]);
    expect(steps.map(([step]) => step)).toEqual(["planned", "simulated", "signed", "sent", "broadcast"]);
    expect(steps.every(([, subject]) => subject === "a")).toBe(true);
    const [attempt] = await attempts();
    expect(attempt).toMatchObject({
      number: 1,
      purpose: "call",
      hash: chain.node.pool[0]?.hash,
      raw: chain.node.pool[0]?.raw,
      max_fee_wei: "2100000000",
      priority_fee_wei: "100000000",
      signed_at: STARTED + 12,
      signed_block: 1,
      sent_at: STARTED + 12,
      error: null,
    });
    expect((await transactions())[0]).toMatchObject({
      state: "broadcast",
      nonce: 0,
      duty: "queue",
      gas_limit: GAS_LIMIT.toString(),
    });
    expect(await itemOf("a")).toMatchObject({ state: "active", duty: "queue" });

    chain.node.mine();
    await tick();
    expect((await transactions())[0]).toMatchObject({
      state: "mined",
      mined_hash: attempt?.hash,
      block_number: 2,
      block_hash: chain.node.blocks[2]?.hash,
      cost_wei: `${50_000n * 2n * 10n ** 9n}`,
    });
    expect((await itemOf("a"))?.state).toBe("active");
    for (let count = 1; count < CONFIRMATIONS; count++) {
      chain.node.mine();
      await tick();
      expect((await transactions())[0]?.state).toBe("mined");
    }
    chain.node.mine();
    duty.dues = [];
    await tick();
    expect((await transactions())[0]?.state).toBe("final");
    expect(await itemOf("a")).toMatchObject({ state: "done", failures: 0, last_error: null });
    expect(steps.slice(5)).toEqual([
      ["mined", "a"],
      ["final", "a"],
    ]);
    expect(chain.node.sent).toHaveLength(1);
    expect(lines).toContain("verified a: it is queued");
    expect(await notices()).toEqual([]);
  });

  it("is simulated on the newest block as the bot, within its cap of gas", async () => {
    const context = contextOf();
    const limits = { ...context.limits, allowed: [{ target, selector: queueData, mostGas: 110_000n }] };
    await createEngine({ ...context, limits }, [dutyOf(dueOf("a"))]).tick();
    const call = {
      from: bot.address,
      to: target.toLowerCase(),
      data: queueData,
      value: "0x0",
      gas: "0x1adb0",
      at: "latest",
    };
    expect(chain.node.asked).toEqual([
      { ...call, method: "eth_call" },
      { ...call, method: "eth_estimateGas" },
    ]);
    expect(chain.node.pool[0]?.gas).toBe(110_000n);
  });

  it("waits for its time, by the chain's clock of the block that bots act on", async () => {
    settle();
    const acting = STARTED + 12 * (chain.node.blocks.length - 1 - CONFIRMATIONS);
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a", { notBefore: acting + 12 }))]);
    await tick();
    expect(chain.node.sent).toHaveLength(0);
    chain.node.mine();
    await tick();
    expect(chain.node.sent).toHaveLength(1);
  });

  it("that is no longer named is gone, and due again when it is named again", async () => {
    const duty = dutyOf(dueOf("a", { notBefore: STARTED + 10_000 }), dueOf("b", { notBefore: STARTED + 10_000 }));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    duty.dues = [
      dueOf("b", { notBefore: STARTED + 20_000, deadline: STARTED + 30_000, data: otherData, why: "later" }),
    ];
    await tick();
    expect((await items()).map(({ key, state }) => [key, state])).toEqual([
      ["a", "gone"],
      ["b", "due"],
    ]);
    expect(await itemOf("b")).toMatchObject({
      not_before: STARTED + 20_000,
      deadline: STARTED + 30_000,
      call_data: otherData,
      why: "later",
    });
    duty.dues = [dueOf("a", { notBefore: STARTED + 10_000, data: otherData })];
    await tick();
    expect(await itemOf("a")).toMatchObject({ state: "due", call_data: otherData });
    expect((await itemOf("b"))?.state).toBe("gone");
    duty.dues = [];
    await tick();
    expect((await items()).map(({ state }) => state)).toEqual(["gone", "gone"]);
  });

  it("is sent before others where it lapses first, and as many as a round takes", async () => {
    const context = contextOf();
    const duty = dutyOf(
      dueOf("never"),
      dueOf("late", { deadline: STARTED + 9_000 }),
      dueOf("soon", { deadline: STARTED + 8_000 }),
    );
    const { tick } = createEngine({ ...context, limits: { ...context.limits, itemsPerTick: 2 } }, [duty]);
    await tick();
    expect(steps.filter(([step]) => step === "signed").map(([, key]) => key)).toEqual(["soon", "late"]);
    await tick();
    expect(steps.filter(([step]) => step === "signed").map(([, key]) => key)).toEqual(["soon", "late", "never"]);
    expect(chain.node.pool.map(({ nonce }) => nonce)).toEqual([0, 1, 2]);
  });

  it("that was done and is named all the same is told of, once its block is behind, and not sent again", async () => {
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    settle();
    await tick();
    expect(await notices()).toEqual([]);
    chain.node.mine();
    await tick();
    await tick();
    expect(await notices()).toEqual([
      {
        kind: "still-due",
        subject: "a",
        message: `a was done in ${chain.node.sent[0]?.hash} and yet is due: it is not sent again`,
      },
    ]);
    expect(chain.node.sent).toHaveLength(1);
  });

  it("keeps what it was, once it is under way or done, whatever its duty says anew", async () => {
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    const changed = dueOf("a", { notBefore: 7, deadline: STARTED + 90_000, data: otherData, why: "changed" });
    duty.dues = [changed];
    await tick();
    expect(await itemOf("a")).toMatchObject({ not_before: 0, call_data: queueData, why: "a test" });
    settle();
    await tick();
    await tick();
    expect(await itemOf("a")).toMatchObject({ state: "done", not_before: 0, call_data: queueData });
  });

  it("is told anew where its times change, and else stays as it was", async () => {
    const at = STARTED + 10_000;
    const duty = dutyOf(dueOf("a", { notBefore: at, deadline: at + 5 }));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    duty.dues = [dueOf("a", { notBefore: at, deadline: at + 5, why: "other words" })];
    await tick();
    expect((await itemOf("a"))?.why).toBe("a test");
    duty.dues = [dueOf("a", { notBefore: at, deadline: at + 6, why: "later end" })];
    await tick();
    expect((await itemOf("a"))?.why).toBe("later end");
    duty.dues = [dueOf("a", { notBefore: at + 1, deadline: at + 6, why: "later begin" })];
    await store.updateTable("duty_items").set({ state: "muted" }).execute();
    await tick();
    expect(await itemOf("a")).toMatchObject({ why: "later begin", state: "muted" });
  });

  it("is logged, and counted by duty and outcome", async () => {
    const context = contextOf();
    const { tick } = createEngine(context, [dutyOf(dueOf("a"))]);
    await tick();
    const [hash] = chain.node.sent.map((one) => one.hash);
    expect(lines).toContain(`sending a as ${hash}, nonce 0: a test`);
    settle();
    await tick();
    expect(lines).toContain(`mined a in block 2: ${hash} success`);
    const text = await context.metrics.registry.metrics();
    expect(text).toContain('althing_bot_sent_total{duty="queue"} 1');
    expect(text).toContain('althing_bot_mined_total{duty="queue",outcome="final"} 1');
  });

  it("whose effect is missing after it was mined is told of", async () => {
    const duty = dutyOf(dueOf("a", { verify: async () => ({ ok: false, detail: "it is not queued" }) }));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    settle();
    duty.dues = [];
    await tick();
    expect(await notices()).toEqual([
      { kind: "no-effect", subject: "a", message: "a was mined but had no effect: it is not queued" },
    ]);
  });
});

describe("a call that would revert", () => {
  it("is not sent, and waits twice as long each time until it is muted", async () => {
    chain.node.fails.set(queueData, notYet(5n));
    const context = contextOf();
    const backOff = { firstSeconds: 30, longestSeconds: 3_600, muteAfter: 3, muteSeconds: 86_400 };
    const { tick } = createEngine({ ...context, timing: { ...context.timing, backOff } }, [dutyOf(dueOf("a"))]);
    await tick();
    const at = clock.ms / 1_000;
    expect(await itemOf("a")).toMatchObject({ state: "due", failures: 1, retry_at: at + 30, last_error: "NotYet(5)" });
    expect(await transactions()).toEqual([]);
    seconds(29);
    await tick();
    expect((await itemOf("a"))?.failures).toBe(1);
    seconds(1);
    await tick();
    expect(await itemOf("a")).toMatchObject({ state: "due", failures: 2, retry_at: at + 30 + 60 });
    expect(await notices()).toEqual([]);
    seconds(60);
    await tick();
    expect(await itemOf("a")).toMatchObject({ state: "muted", failures: 3, retry_at: at + 90 + 86_400 });
    expect(await notices()).toEqual([
      { kind: "muted", subject: "a", message: "a keeps failing and is muted: NotYet(5)" },
    ]);
    expect(chain.node.sent).toEqual([]);
    expect((await heartbeats())[0]).toMatchObject({
      due: 0,
      failed: 1,
      alarm: "muted after failing repeatedly, and tried seldom: a (NotYet(5))",
    });
    chain.node.fails.clear();
    seconds(86_400);
    await tick();
    expect(chain.node.sent).toHaveLength(1);
  });

  it("waits for the second that its revert names, without a failure", async () => {
    chain.node.fails.set(queueData, notYet(7n));
    const until = STARTED + 100;
    const seen: unknown[] = [];
    const retryAfter: Due["retryAfter"] = async (revert) => {
      seen.push(revert);
      return until;
    };
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a", { retryAfter }))]);
    await tick();
    expect(seen).toEqual([{ name: "NotYet", args: [7n], text: "NotYet(7)" }]);
    expect(lines).toContain(`waiting a until ${new Date(until * 1_000).toISOString()}: NotYet(7)`);
    expect(await itemOf("a")).toMatchObject({ state: "due", held_until: until, failures: 0, last_error: "NotYet(7)" });
    chain.node.fails.clear();
    await tick();
    expect(chain.node.sent).toEqual([]);
    while ((chain.node.blocks.at(-1 - CONFIRMATIONS)?.timestamp ?? 0) < until) chain.node.mine();
    await tick();
    expect(chain.node.sent).toHaveLength(1);
  });

  it("fails as any other where the second that it names has come", async () => {
    chain.node.fails.set(queueData, notYet(7n));
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a", { retryAfter: async () => STARTED + 12 }))]);
    await tick();
    expect(await itemOf("a")).toMatchObject({ failures: 1, held_until: 0 });
  });

  it("is no failure of the item where the node does not answer", async () => {
    chain.node.fault = (method) => (method === "eth_call" ? new Error("connection reset") : undefined);
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    expect(await itemOf("a")).toMatchObject({ state: "due", failures: 1 });
    expect((await itemOf("a"))?.last_error).toContain("connection reset");
    expect(chain.node.sent).toEqual([]);
  });

  it("holds up no other item", async () => {
    chain.node.fails.set(queueData, notYet(5n));
    await createEngine(contextOf(), [dutyOf(dueOf("a"), dueOf("b", { data: otherData }))]).tick();
    expect(chain.node.sent.map(({ data }) => data)).toEqual([otherData]);
  });
});

describe("what bots never do", () => {
  it.each<[string, Parameters<typeof dueOf>[1], string]>([
    ["a call that is not on their list", { data: "0xdeadbeef" }, "is not on the allow-list of this bot"],
    ["a call with value", { valueWei: 1n }, "bots send none"],
  ])("is %s: it is muted at once", async (_, change, words) => {
    await createEngine(contextOf(), [dutyOf(dueOf("a", change))]).tick();
    expect(await itemOf("a")).toMatchObject({ state: "muted", failures: 8 });
    expect((await itemOf("a"))?.last_error).toContain(words);
    expect(await notices()).toMatchObject([{ kind: "muted", subject: "a" }]);
    expect(chain.node.asked).toEqual([]);
    expect(await transactions()).toEqual([]);
  });

  it("is to spend more than a day's limit, or what the account must keep", async () => {
    const context = contextOf();
    const poor = { ...context, limits: { ...context.limits, spendPerDayWei: GAS_LIMIT * 2_100_000_000n - 1n } };
    const report = await createEngine(poor, [dutyOf(dueOf("a"))]).tick();
    expect(report.alarm).toContain("the spend limit of");
    expect(await itemOf("a")).toMatchObject({ state: "due", failures: 0, retry_at: clock.ms / 1_000 + 30 });
    chain.node.balanceWei = parseEther("0.1") - 1n;
    seconds(30);
    const empty = await createEngine(context, [dutyOf(dueOf("a"))]).tick();
    expect(empty.alarm).toContain(`the bot account ${bot.address} holds`);
    expect(chain.node.sent).toEqual([]);
    chain.node.balanceWei = parseEther("0.1");
    const just = await createEngine(context, [dutyOf()]).tick();
    expect(just.alarm).toBeNull();
  });

  it("is to pay more than the cap of fees, which is higher where an item lapses soon", async () => {
    chain.node.baseFeeWei = parseGwei("10");
    const context = contextOf();
    const near = STARTED + 12 + 600;
    const duty = dutyOf(
      dueOf("a"),
      dueOf("b", { deadline: near + 1 }),
      dueOf("c", { deadline: near, data: otherData }),
    );
    const report = await createEngine(context, [duty]).tick();
    expect(report.alarm).toContain("the base fee of 10 gwei is over the cap of 10 gwei: waiting");
    expect(chain.node.sent.map(({ data, maxFeeWei }) => [data, maxFeeWei])).toEqual([[otherData, parseGwei("20.1")]]);
    expect(await itemOf("a")).toMatchObject({ state: "due", failures: 0 });
  });

  it("is to act on another chain than the deployment's", async () => {
    const context = contextOf({ genesisHash: `0x${"00".repeat(32)}` });
    const report = await createEngine(context, [dutyOf(dueOf("a"))]).tick();
    expect(report).toMatchObject({ leading: true, headBlock: null });
    expect(report.alarm).toContain("the node serves another chain than the deployment's");
    expect(chain.node.sent).toEqual([]);
  });

  it("is to work where there are no fees of EIP-1559: the process ends", async () => {
    chain.node.baseFeeWei = null;
    await expect(createEngine(contextOf(), [dutyOf(dueOf("a"))]).tick()).rejects.toThrow("no EIP-1559 fees");
  });

  it("is to act beside another instance on the same account", async () => {
    const first = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    const second = createEngine(contextOf({ holder: "two" }), [dutyOf(dueOf("a"))]);
    await first.tick();
    expect(await second.tick()).toEqual({ leading: false, headBlock: null, alarm: null, problem: null });
    expect(chain.node.sent).toHaveLength(1);
    await first.close();
    expect((await second.tick()).leading).toBe(true);
    expect((await first.tick()).leading).toBe(false);
  });
});

describe("a transaction that no block takes", () => {
  const wait = async (tick: () => Promise<unknown>, count = 60) => {
    seconds(count);
    chain.node.blocks.push({
      number: chain.node.blocks.length,
      hash: `0x${chain.node.blocks.length.toString(16).padStart(64, "e")}`,
      timestamp: STARTED + 12 * chain.node.blocks.length,
      mined: [],
    });
    return tick();
  };

  it("is replaced with fees an eighth higher, after a while and when blocks come", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    seconds(60);
    await tick();
    expect(chain.node.sent).toHaveLength(1);
    await wait(tick, 0);
    expect(chain.node.sent.map(({ maxFeeWei, priorityFeeWei, nonce }) => [nonce, maxFeeWei, priorityFeeWei])).toEqual([
      [0, 2_100_000_000n, 100_000_000n],
      [0, 2_362_500_000n, 112_500_000n],
    ]);
    await wait(tick, 59);
    expect(chain.node.sent).toHaveLength(2);
    chain.node.baseFeeWei = parseGwei("2");
    await wait(tick, 1);
    expect(chain.node.sent.at(-1)).toMatchObject({ maxFeeWei: 4_100_000_000n, gas: GAS_LIMIT, data: queueData });
    expect((await attempts()).map(({ number, purpose }) => [number, purpose])).toEqual([
      [1, "call"],
      [2, "call"],
      [3, "call"],
    ]);
    chain.node.mine();
    settle();
    await tick();
    expect((await transactions())[0]).toMatchObject({ state: "final", mined_hash: chain.node.sent[2]?.hash });
  });

  it("is an earlier version where that is the one that was mined", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    const [first] = chain.node.pool;
    await wait(tick);
    expect(chain.node.sent).toHaveLength(2);
    if (first !== undefined) chain.node.pool = [first];
    chain.node.mine();
    await tick();
    expect((await transactions())[0]).toMatchObject({ state: "mined", mined_hash: first?.hash });
  });

  it("stops at the cap of fees with a notice, and goes on with the higher one where it lapses soon", async () => {
    const context = contextOf();
    const limits = { ...context.limits, maxFeeWei: 2_300_000_000n };
    const duty = dutyOf(dueOf("a", { deadline: STARTED + 10_000 }));
    const { tick } = createEngine({ ...context, limits }, [duty]);
    await tick();
    const report = await wait(tick);
    const message = "nonce 0 (a) is not mined and its fee is at the cap of 2.3 gwei: raise the cap or wait";
    expect(report).toMatchObject({ alarm: message });
    expect(await notices()).toMatchObject([{ kind: "fee-cap", message }]);
    expect(chain.node.sent).toHaveLength(1);
    await store
      .updateTable("duty_items")
      .set({ deadline: STARTED + 500 })
      .execute();
    await wait(tick);
    expect(chain.node.sent).toHaveLength(2);
  });

  it("is sent again where the node forgot it", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    chain.node.pool = [];
    seconds(10);
    await tick();
    expect(chain.node.sent.map(({ hash }) => hash)).toEqual([chain.node.sent[0]?.hash, chain.node.sent[0]?.hash]);
    expect((await attempts())[0]?.sent_at).toBe(clock.ms / 1_000);
    expect(await attempts()).toHaveLength(1);
  });

  it("is replaced, too, where the node takes and forgets it each time", async () => {
    chain.node.keeps = false;
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    await wait(tick);
    expect((await attempts()).map(({ number }) => number)).toEqual([1, 2]);
  });

  it("is cancelled where its call became useless meanwhile, and its item is due again", async () => {
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    chain.node.fails.set(queueData, notYet(1n));
    await wait(tick);
    expect(chain.node.sent.at(-1)).toMatchObject({ to: bot.address.toLowerCase(), data: "0x", gas: 21_000n, nonce: 0 });
    expect((await attempts()).map(({ purpose }) => purpose)).toEqual(["call", "cancel"]);
    chain.node.fails.clear();
    await wait(tick);
    expect((await attempts()).map(({ purpose }) => purpose)).toEqual(["call", "cancel", "cancel"]);
    expect(lines.filter((line) => line.startsWith("replacing nonce 0 (cancel) at "))).toHaveLength(2);
    chain.node.mine();
    settle();
    await tick();
    expect((await transactions())[0]).toMatchObject({ state: "cancelled", error: null });
    expect((await itemOf("a"))?.state).not.toBe("done");
    expect(await notices()).toEqual([]);
  });

  it("is replaced, too, where it was signed by a clock that was fast", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    seconds(3_600);
    await tick();
    seconds(-3_600);
    await wait(tick, 0);
    expect((await attempts()).map(({ number }) => number)).toEqual([1, 2]);
  });

  it("is sent again where the node forgot it, though its call reverts now", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    chain.node.pool = [];
    chain.node.fails.set(queueData, notYet(1n));
    await tick();
    expect(chain.node.sent).toHaveLength(2);
    expect((await transactions())[0]?.state).toBe("broadcast");
  });

  it("that the node calls underpriced is replaced at once", async () => {
    chain.node.answer = ({ maxFeeWei }) => (maxFeeWei < 2_200_000_000n ? "transaction underpriced" : undefined);
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    expect((await attempts())[0]).toMatchObject({ sent_at: null, error: expect.stringContaining("underpriced") });
    expect((await transactions())[0]?.state).toBe("signed");
    await tick();
    expect(chain.node.pool).toMatchObject([{ maxFeeWei: 2_362_500_000n }]);
    expect((await transactions())[0]?.state).toBe("broadcast");
  });

  it("is an alarm where the account cannot pay for it", async () => {
    chain.node.answer = () => "insufficient funds for gas * price + value";
    const report = await createEngine(contextOf(), [dutyOf(dueOf("a"))]).tick();
    expect(report.alarm).toBe(`the bot account ${bot.address} cannot pay for gas: send it ETH`);
    expect((await transactions())[0]?.state).toBe("signed");
  });
});

describe("a transaction that was signed and never sent", () => {
  /** A process that dies between the two. */
  async function dies(duty: Duty) {
    const onStep: EngineContext["onStep"] = async (step) => {
      if (step === "signed") throw new Error("killed");
    };
    await createEngine(contextOf({ onStep }), [duty]).tick();
    expect((await transactions())[0]).toMatchObject({ state: "signed", nonce: 0 });
    expect(chain.node.sent).toEqual([]);
  }

  it("is sent by the next process, as it was signed", async () => {
    const duty = dutyOf(dueOf("a"));
    await dies(duty);
    await createEngine(contextOf(), [duty]).tick();
    expect(chain.node.pool.map(({ raw }) => raw)).toEqual((await attempts()).map(({ raw }) => raw));
    expect((await transactions())[0]?.state).toBe("broadcast");
  });

  it("is not sent where its call reverts now: its nonce is given back, and its item waits", async () => {
    const duty = dutyOf(dueOf("a"));
    await dies(duty);
    chain.node.fails.set(queueData, notYet(1n));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    expect(chain.node.sent).toEqual([]);
    expect((await transactions())[0]).toMatchObject({ state: "abandoned", error: "NotYet(1)" });
    expect(await itemOf("a")).toMatchObject({ state: "due", failures: 1, last_error: "NotYet(1)" });
    expect(await store.selectFrom("bot_nonces").select("next_nonce").execute()).toEqual([{ next_nonce: 0 }]);
    chain.node.fails.clear();
    seconds(30);
    await tick();
    expect(chain.node.pool).toMatchObject([{ nonce: 0, data: queueData }]);
    settle();
    await tick();
    seconds(60);
    await tick();
    expect((await transactions()).map(({ state }) => state).sort()).toEqual(["final", "lost"]);
    expect((await itemOf("a"))?.state).toBe("done");
    expect(await notices()).toEqual([]);
  });

  it("but was, as the node knows, is stored as sent", async () => {
    const onStep: EngineContext["onStep"] = async (step) => {
      if (step === "sent") throw new Error("killed");
    };
    const duty = dutyOf(dueOf("a"));
    await createEngine(contextOf({ onStep }), [duty]).tick();
    expect((await transactions())[0]?.state).toBe("signed");
    expect(chain.node.pool).toHaveLength(1);
    await createEngine(contextOf(), [duty]).tick();
    expect((await transactions())[0]?.state).toBe("broadcast");
  });

  it("waits for those before it, without which nobody knows whether it is of use", async () => {
    const duty = dutyOf(dueOf("a"), dueOf("b", { data: otherData }));
    let signed = 0;
    const onStep: EngineContext["onStep"] = async (step) => {
      if (step === "signed" && ++signed === 2) throw new Error("killed");
    };
    await createEngine(contextOf({ onStep }), [duty]).tick();
    expect(chain.node.sent.map(({ nonce }) => nonce)).toEqual([0]);
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    expect(chain.node.sent.map(({ nonce }) => nonce)).toEqual([0]);
    chain.node.mine();
    await tick();
    expect(chain.node.sent.map(({ nonce }) => nonce)).toEqual([0, 1]);
  });

  it("whose nonce is not the last is filled with a transfer of nothing", async () => {
    const duty = dutyOf(dueOf("a"));
    await dies(duty);
    chain.node.fails.set(queueData, notYet(1n));
    await store.updateTable("bot_nonces").set({ next_nonce: 2 }).execute();
    await createEngine(contextOf(), [duty]).tick();
    expect(chain.node.sent).toMatchObject([{ nonce: 0, data: "0x", to: bot.address.toLowerCase() }]);
  });

  it("that was only planned is forgotten, and its item is due", async () => {
    const onStep: EngineContext["onStep"] = async (step) => {
      if (step === "simulated") throw new BotError("shut-down", "killed");
    };
    const duty = dutyOf(dueOf("a"));
    await expect(createEngine(contextOf({ onStep }), [duty]).tick()).rejects.toThrow("killed");
    expect(await transactions()).toEqual([]);
    expect((await itemOf("a"))?.state).toBe("due");
  });

  it("that a killed process left planned is forgotten, and its item is sent anew", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"), dueOf("b", { data: otherData }))]);
    await tick();
    await store
      .updateTable("bot_transactions")
      .set({ state: "simulated", nonce: null })
      .where("key", "=", "b")
      .execute();
    const [, left] = await transactions();
    chain.node.pool = chain.node.pool.slice(0, 1);
    await tick();
    const found = await transactions();
    expect(found.map(({ key, state, nonce }) => [key, state, nonce])).toEqual([
      ["a", "broadcast", 0],
      ["b", "broadcast", 1],
    ]);
    expect(found[1]?.id).not.toBe(left?.id);
  });
});

describe("a transaction in a block", () => {
  it("that reverted is told of with its reason, and a second one mutes its item", async () => {
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    chain.node.reverts.add(queueData);
    chain.node.fails.set(`${queueData}@0x1`, notYet(3n));
    settle();
    await tick();
    expect((await transactions())[0]).toMatchObject({ state: "reverted", error: "NotYet(3)" });
    expect(await itemOf("a")).toMatchObject({ state: "due", failures: 1, reverts: 1, last_error: "NotYet(3)" });
    expect(await notices()).toEqual([
      {
        kind: "reverted",
        subject: chain.node.sent[0]?.hash,
        message: `a reverted on the chain in ${chain.node.sent[0]?.hash}: NotYet(3)`,
      },
    ]);
    seconds(30);
    await tick();
    expect(chain.node.sent).toHaveLength(2);
    settle();
    await tick();
    expect(await itemOf("a")).toMatchObject({ state: "muted", failures: 8, reverts: 2 });
    const texts = (await notices()).map(({ message }) => message);
    expect(texts.at(-2) ?? "").toMatch(/a keeps failing and is muted|though it succeeds on the block before/);
    expect((await transactions()).map(({ error }) => error).at(-1)).toContain("though it succeeds on the block before");
  });

  it("that a reorg took away is sent again, as the same bytes", async () => {
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    chain.node.mine();
    await tick();
    expect((await transactions())[0]?.state).toBe("mined");
    chain.node.rewind(1);
    chain.node.blocks.push({ number: 2, hash: `0x${"f0".repeat(32)}`, timestamp: STARTED + 24, mined: [] });
    await tick();
    expect((await transactions())[0]).toMatchObject({
      state: "broadcast",
      mined_hash: null,
      block_number: null,
      block_hash: null,
      cost_wei: null,
    });
    await tick();
    expect(chain.node.sent.map(({ hash }) => hash)).toEqual([chain.node.sent[0]?.hash, chain.node.sent[0]?.hash]);
    chain.node.mine();
    await tick();
    expect((await transactions())[0]).toMatchObject({ state: "mined", block_number: 3 });
  });

  it("in another block than before is stored anew", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    const { mined } = chain.node.mine();
    await tick();
    chain.node.rewind(1);
    chain.node.blocks.push({ number: 2, hash: `0x${"f0".repeat(32)}`, timestamp: STARTED + 24, mined });
    await tick();
    expect((await transactions())[0]).toMatchObject({ state: "mined", block_hash: `0x${"f0".repeat(32)}` });
    expect(steps.filter(([step]) => step === "mined")).toHaveLength(2);
  });

  it("undone after it was final makes its item active again", async () => {
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    settle();
    await tick();
    expect((await itemOf("a"))?.state).toBe("done");
    chain.node.rewind(4);
    for (let number = 2; number < 7; number++) {
      chain.node.blocks.push({
        number,
        hash: `0x${`f${number}`.repeat(32)}`,
        timestamp: STARTED + 12 * number,
        mined: [],
      });
    }
    await tick();
    expect((await transactions())[0]?.state).toBe("broadcast");
    expect((await itemOf("a"))?.state).toBe("active");
  });

  it("of somebody else on the same nonce makes ours lost, after a while and deep enough", async () => {
    const duty = dutyOf(dueOf("a"));
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    chain.node.pool = [];
    chain.node.foreign = 1;
    chain.node.answer = () => "nonce too low";
    await tick();
    expect((await transactions())[0]).toMatchObject({ state: "broadcast", missing_since: clock.ms / 1_000 });
    seconds(59);
    await tick();
    expect((await transactions())[0]?.state).toBe("broadcast");
    seconds(1);
    chain.node.answer = () => undefined;
    await tick();
    expect((await transactions())[0]?.state).toBe("lost");
    expect(await notices()).toMatchObject([
      { kind: "nonce-lost", message: expect.stringContaining(`nonce 0 of ${bot.address} was used by a transaction`) },
    ]);
    expect(chain.node.pool).toMatchObject([{ nonce: 1, data: queueData }]);
  });
});

describe("a nonce that somebody else used", () => {
  it("makes ours lost only once it is deep enough, and not by a clock that was fast", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    chain.node.pool = [];
    chain.node.mine();
    Object.assign(chain.node, { foreign: 1, foreignSince: 2 });
    chain.node.answer = () => "nonce too low";
    seconds(3_600);
    await tick();
    seconds(-3_600);
    await tick();
    expect((await transactions())[0]?.missing_since).toBe(clock.ms / 1_000);
    seconds(60);
    await tick();
    expect((await transactions())[0]?.state).toBe("broadcast");
    for (let count = 0; count < CONFIRMATIONS; count++) chain.node.mine();
    await tick();
    expect((await transactions())[0]?.state).toBe("lost");
  });
});

describe("the nonces of the account", () => {
  it("are waited for where somebody else's transactions wait in the pool", async () => {
    chain.node.foreignPending = 2;
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    const report = await tick();
    expect(report.alarm).toBe(
      `2 transaction(s) of ${bot.address} that this database does not know wait in the node's pool: waiting for them`,
    );
    expect(chain.node.sent).toEqual([]);
    chain.node.foreignPending = 0;
    await tick();
    expect(chain.node.sent).toHaveLength(1);
  });

  it("go on from the chain's", async () => {
    chain.node.foreign = 5;
    await createEngine(contextOf(), [dutyOf(dueOf("a"))]).tick();
    expect(chain.node.sent).toMatchObject([{ nonce: 5 }]);
  });

  it("have gaps filled that nothing else fills", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    const [sent] = await transactions();
    if (sent === undefined) throw new Error("nothing was sent");
    await store.updateTable("bot_transactions").set({ nonce: 2 }).execute();
    chain.node.pool = [];
    await tick();
    const fillers = (await transactions()).filter(({ duty }) => duty === "nonce");
    expect(fillers).toMatchObject([
      {
        nonce: 0,
        key: null,
        call_data: "0x",
        gas_limit: "21000",
        target: bot.address.toLowerCase(),
        state: "broadcast",
      },
    ]);
    expect(chain.node.pool.filter(({ data }) => data === "0x")).toMatchObject([
      { nonce: 0, gas: 21_000n, to: bot.address.toLowerCase() },
    ]);
    await tick();
    expect((await transactions()).filter(({ duty }) => duty === "nonce").map(({ nonce }) => nonce)).toEqual([0, 1]);
  });
});

describe("a round", () => {
  it("tells what duties name, and what of one goes wrong without holding up others", async () => {
    const broken: Duty = {
      name: "broken",
      due: async () => {
        throw new Error("cannot be read");
      },
      problems: () => ["a file is missing"],
    };
    const named = { ...dutyOf(dueOf("a")), problems: () => ["a figure is old"] };
    const { tick } = createEngine(contextOf(), [broken, named]);
    const report = await tick();
    expect(report).toMatchObject({ alarm: "cannot be read", problem: "a figure is old" });
    expect(chain.node.sent).toHaveLength(1);
    expect(lines.filter((line) => line === "a figure is old")).toHaveLength(1);
    await tick();
    expect(lines.filter((line) => line === "a figure is old")).toHaveLength(1);
    const beats = await heartbeats();
    expect(beats.find(({ name }) => name === "broken")).toMatchObject({ alarm: "cannot be read", head_block: 1 });
    expect(beats.find(({ name }) => name === "queue")).toMatchObject({
      alarm: "a figure is old",
      holder: "one",
      last_tick_at: STARTED + 12,
    });
  });

  it("shows the chain to observers, whose failures are their own", async () => {
    const seen: bigint[] = [];
    const observers = [
      { name: "blind", observe: async () => Promise.reject(new Error("it sees nothing")) },
      { name: "watch", observe: async ({ block }: { block: { number: bigint } }) => void seen.push(block.number) },
    ];
    settle();
    const report = await createEngine(contextOf(), [], observers).tick();
    expect(report.alarm).toBe("it sees nothing");
    expect(seen).toEqual([BigInt(chain.node.blocks.length - 1 - CONFIRMATIONS)]);
    expect((await heartbeats()).map(({ name }) => name)).toEqual(["blind", "watch"]);
  });

  it("ends the process by what must end it", async () => {
    const fatal: Duty = { name: "fatal", due: async () => Promise.reject(new BotError("shut-down", "the end")) };
    await expect(createEngine(contextOf(), [fatal]).tick()).rejects.toThrow("the end");
  });

  it("acts on no head that fell behind one it saw, but for a while", async () => {
    const duty = dutyOf();
    const { tick } = createEngine(contextOf(), [duty]);
    await tick();
    chain.node.mine();
    await tick();
    chain.node.rewind(1);
    duty.dues = [dueOf("a")];
    expect((await tick()).alarm).toBe("the node fell behind, to block 1");
    expect(chain.node.sent).toEqual([]);
    seconds(59);
    expect((await tick()).alarm).toContain("fell behind");
    expect(lines).toContain("tick: the node fell behind, to block 1");
    seconds(1);
    expect((await tick()).alarm).toBeNull();
    expect(chain.node.sent).toHaveLength(1);
  });

  it("stops acting as soon as another instance took over", async () => {
    const context = contextOf();
    const onStep: EngineContext["onStep"] = async (step, subject) => {
      steps.push([step, subject]);
      if (step !== "broadcast") return;
      seconds(31);
      await holdLease({ ...context, holder: "two" });
    };
    await createEngine({ ...context, onStep }, [dutyOf(dueOf("a"), dueOf("b", { data: otherData }))]).tick();
    expect(chain.node.sent).toHaveLength(1);
    expect(steps.filter(([step]) => step === "planned")).toHaveLength(1);
  });

  it("says that the account is poor, though nothing is due", async () => {
    chain.node.balanceWei = 5n;
    const report = await createEngine(contextOf(), [dutyOf()]).tick();
    expect(report.alarm).toContain("must keep 0.1: send it ETH");
  });

  it("is no alarm where the node does not tell what became of a transaction, and nothing follows from it", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    for (const silent of ["eth_getTransactionByHash", "eth_getTransactionReceipt"]) {
      chain.node.pool = silent === "eth_getTransactionByHash" ? chain.node.pool : [];
      chain.node.fault = (method) => (method === silent ? new Error("connection reset") : undefined);
      lines.length = 0;
      expect((await tick()).alarm).toBeNull();
      expect(lines.filter((line) => line.startsWith("settling nonce 0: "))).toHaveLength(1);
    }
    expect(chain.node.sent).toHaveLength(1);
    expect((await transactions())[0]).toMatchObject({ state: "broadcast", missing_since: null });
  });

  it("ends the process by what must end it while it settles, too", async () => {
    const onStep: EngineContext["onStep"] = async (step) => {
      if (step === "mined") throw new BotError("shut-down", "the disk is full");
    };
    const { tick } = createEngine(contextOf({ onStep }), [dutyOf(dueOf("a"))]);
    await tick();
    chain.node.mine();
    await expect(tick()).rejects.toThrow("the disk is full");
  });

  it("forgets what it stored of a chain that was reset", async () => {
    const { tick } = createEngine(contextOf(), [dutyOf(dueOf("a"))]);
    await tick();
    await store.updateTable("bot_chains").set({ genesis_hash: "0x00" }).execute();
    const after = createEngine(contextOf(), [dutyOf()]);
    await after.tick();
    expect(await items()).toEqual([]);
    expect(await transactions()).toEqual([]);
    expect(lines).toContain(`chain ${CHAIN} was reset: what the bots stored about the former one is dropped`);
    expect(await store.selectFrom("bot_chains").selectAll().execute()).toEqual([
      { chain_id: CHAIN, genesis_hash: chain.node.genesisHash },
    ]);
    await after.tick();
    expect(lines.filter((line) => line.includes("was reset"))).toHaveLength(1);
  });

  it("tells of items that are past half of their time, and of those that lapsed", async () => {
    chain.node.fails.set(queueData, notYet(1n));
    const duty = dutyOf(
      dueOf("a", { notBefore: STARTED, deadline: STARTED + 240, verify: async () => ({ ok: false, detail: "" }) }),
    );
    const context = contextOf();
    const { tick } = createEngine(context, [duty]);
    const until = async (seconds: number) => {
      while ((chain.node.blocks.at(-1 - CONFIRMATIONS)?.timestamp ?? 0) < STARTED + seconds) chain.node.mine();
      return tick();
    };
    expect((await until(120)).alarm).toBeNull();
    expect((await until(132)).alarm).toMatch(
      /^a is past half its time, lapses 2030-03-17T17:50:40.000Z and is not done: NotYet\(1\)/,
    );
    expect((await until(240)).alarm).toContain("past half its time");
    expect(await notices()).toEqual([]);
    expect((await until(252)).alarm).toBeNull();
    expect(await notices()).toEqual([
      { kind: "expired", subject: "a", message: "a expired at 2030-03-17T17:50:40.000Z and was not done: NotYet(1)" },
    ]);
  });

  it("counts what is due and for how long, of duties", async () => {
    const context = contextOf();
    chain.node.fails.set(queueData, notYet(1n));
    const { tick } = createEngine(context, [
      dutyOf(dueOf("a", { notBefore: STARTED }), dueOf("b", { notBefore: STARTED + 9_999 })),
    ]);
    settle();
    await tick();
    expect((await heartbeats())[0]).toMatchObject({ due: 1, failed: 1, alarm: null });
    const text = await context.metrics.registry.metrics();
    const acting = 12 * (chain.node.blocks.length - 1 - CONFIRMATIONS);
    expect(text).toContain('althing_bot_due{duty="queue"} 1');
    expect(text).toContain(`althing_bot_oldest_due_seconds{duty="queue"} ${acting}`);
    expect(text).toContain('althing_bot_muted{duty="queue"} 0');
    expect(text).toContain('althing_bot_failed_total{duty="queue"} 1');
    expect(text).toContain("\nalthing_bot_leader 1\n");
    expect(text).toContain(`\nalthing_bot_head_age_seconds ${-12 * (chain.node.blocks.length - 2)}\n`);
    expect(text).toContain("\nalthing_bot_nonce_gap 0\n");
    expect(lines).toContain("failed a: NotYet(1)");
    expect(text).toContain("althing_bot_balance_ether 10");
    expect(text).toContain(`althing_bot_head_block ${chain.node.blocks.length - 1}`);
  });
});

describe("what was spent", () => {
  it("is what mined transactions of a day cost, and the most that others may", async () => {
    const context = contextOf();
    const { tick } = createEngine(context, [dutyOf(dueOf("a"))]);
    await tick();
    const most = GAS_LIMIT * 2_100_000_000n;
    expect(await spentWei(context)).toBe(most);
    expect(await spentWei(context, "queue")).toBe(most);
    expect(await spentWei(context, "execute")).toBe(0n);
    seconds(86_400);
    expect(await spentWei(context)).toBe(most);
    chain.node.mine();
    settle();
    await tick();
    expect(await spentWei(context)).toBe(50_000n * 2n * 10n ** 9n);
    seconds(86_399);
    expect(await spentWei(context)).toBe(50_000n * 2n * 10n ** 9n);
    seconds(1);
    expect(await spentWei(context)).toBe(0n);
  });
});
