import { BaseError, parseEther, parseGwei } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BotError, botErrorIn, messageOf, remedyOf } from "#bots/engine/bot-error.ts";
import { readChainView } from "#bots/engine/chain-view.ts";
import type { EngineContext } from "#bots/engine/context.ts";
import type { Chain, Due } from "#bots/engine/duty.ts";
import { beat } from "#bots/engine/heartbeat.ts";
import { type Item, itemsToTry } from "#bots/engine/items.ts";
import { holdLease } from "#bots/engine/lease.ts";
import { feeTooHigh, requireBudget, tooPoor } from "#bots/engine/limits.ts";
import { joinMessages, messagesByDuty } from "#bots/engine/messages-by-duty.ts";
import { createMetrics } from "#bots/engine/metrics.ts";
import { claimNonce, nextNonce } from "#bots/engine/nonce.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import { hasOtherTransaction } from "#bots/engine/other-transaction.ts";
import { planTransaction } from "#bots/engine/plan.ts";
import { signFirst, signReplacement } from "#bots/engine/sign.ts";
import { timingFor } from "#bots/engine/timing.ts";
import { advance, type BotTransaction, openTransactions } from "#bots/engine/transactions.ts";
import { watchDeadlines } from "#bots/engine/watch-deadlines.ts";
import { withdrawTransaction } from "#bots/engine/withdraw.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { poolingNode } from "./pooling-node.ts";

const CHAIN = 31_337;
const NOW = 1_900_000_000;
const bot = privateKeyToAccount(`0x${"11".repeat(32)}`);
const target = `0x${"aa".repeat(20)}`;

let store: Store;
let context: EngineContext;
let clock: { seconds: number };
let lines: string[];
let chain: ReturnType<typeof poolingNode>;
beforeEach(async () => {
  store = await openTestStore();
  clock = { seconds: NOW };
  lines = [];
  chain = poolingNode(NOW);
  const limits = {
    maxFeeWei: 1n,
    urgentMaxFeeWei: 1n,
    deadlineNearSeconds: 1,
    spendPerDayWei: 1n,
    leastBalanceWei: 1n,
    gasCap: 1n,
    itemsPerTick: 10,
    allowed: [],
  };
  context = {
    store,
    client: chain.client,
    signer: bot,
    chainId: CHAIN,
    genesisHash: chain.node.genesisHash,
    holder: "one",
    errorsAbi: [],
    limits,
    timing: timingFor(false, 3),
    metrics: createMetrics(),
    nowMs: () => clock.seconds * 1_000,
    log: (line) => lines.push(line),
    onStep: async () => {},
  };
});
afterEach(() => store.destroy());

const item = (key: string, change: Partial<Item> = {}): Item => ({
  chain_id: CHAIN,
  target,
  key,
  duty: "queue",
  state: "due",
  why: "a test",
  call_data: "0x",
  value_wei: "0",
  not_before: 0,
  deadline: null,
  held_until: 0,
  failures: 0,
  reverts: 0,
  retry_at: 0,
  last_error: null,
  first_due_at: 0,
  updated_at: 0,
  ...change,
});
const addItems = (...items: Item[]) => store.insertInto("duty_items").values(items).execute();
const transaction = (id: string, change: Partial<BotTransaction> = {}): BotTransaction => ({
  id,
  chain_id: CHAIN,
  sender: bot.address,
  duty: "queue",
  target,
  key: "a",
  call_data: "0x",
  value_wei: "0",
  gas_limit: "1",
  nonce: 1,
  state: "final",
  error: null,
  mined_hash: null,
  block_number: null,
  block_hash: null,
  cost_wei: null,
  missing_since: null,
  created_at: 0,
  updated_at: 0,
  ...change,
});
const add = (...all: BotTransaction[]) => store.insertInto("bot_transactions").values(all).execute();
const notices = () => store.selectFrom("bot_notices").selectAll().orderBy("subject").execute();
const actingAt = (timestamp: number): Chain => ({
  chainId: CHAIN,
  client: chain.client,
  block: { number: 1n, hash: "0x", timestamp },
});

describe("a failure", () => {
  it("has the remedy of the typed one behind it, and is tried again otherwise", () => {
    const typed = new BotError("alarm", "no money");
    const wrapped = new Error("outer", { cause: new Error("inner", { cause: typed }) });
    expect(botErrorIn(wrapped)).toBe(typed);
    expect([remedyOf(typed), remedyOf(wrapped), remedyOf(new Error("x")), remedyOf("text")]).toEqual([
      "alarm",
      "alarm",
      "retry",
      "retry",
    ]);
    expect(botErrorIn({ cause: typed })).toBeNull();
    expect(messageOf(wrapped)).toBe("no money");
  });

  it("is one line of 300 characters at most", () => {
    expect(messageOf(new Error("  two\n\n lines\tof it "))).toBe("two lines of it");
    expect(messageOf("x".repeat(300))).toBe("x".repeat(300));
    expect(messageOf("x".repeat(301))).toBe(`${"x".repeat(300)}…`);
    expect(messageOf(`${" ".repeat(1_200)}hidden`)).toBe("");
    expect(messageOf(`${" ".repeat(1_194)}hidden`)).toBe("hidden");
  });

  it("is told by what is short about it, with the details that it does not say yet", () => {
    const short = (details: string) => new BaseError("It failed.", { details, docsPath: "/x" });
    expect(messageOf(short("deep inside"))).toBe("It failed. deep inside");
    expect(messageOf(short("It failed."))).toBe("It failed.");
    expect(messageOf(short(""))).toBe("It failed.");
    expect(messageOf(Object.assign(new Error("long"), { shortMessage: 7, details: 8 }))).toBe("long");
    expect(messageOf(Object.assign(new Error("long"), { details: "why" }))).toBe("long why");
  });
});

describe("messages of a round", () => {
  it("are of one duty, or of all, each once", () => {
    const messages = messagesByDuty();
    expect([messages.of("a"), messages.all()]).toEqual([null, null]);
    messages.add("a", "one");
    messages.add("a", "two");
    messages.add("b", "one");
    messages.addForAll("all");
    expect(messages.of("a")).toBe("all; one; two");
    expect(messages.of("b")).toBe("all; one");
    expect(messages.of("c")).toBe("all");
    expect(messages.all()).toBe("one; two; all");
    expect(joinMessages(["x", null, "x", "y"])).toBe("x; y");
    expect(joinMessages([null])).toBeNull();
  });
});

describe("times", () => {
  it("are short on a local chain, and as the operator says", () => {
    expect(timingFor(true)).toMatchObject({
      confirmations: 0,
      leaseMs: 4_000,
      replaceAfterSeconds: 10,
      missingPatienceSeconds: 5,
      lagPatienceSeconds: 5,
      backOff: { firstSeconds: 5 },
    });
    expect(timingFor(false)).toMatchObject({
      confirmations: 12,
      leaseMs: 30_000,
      replaceAfterSeconds: 60,
      missingPatienceSeconds: 60,
      lagPatienceSeconds: 60,
      backOff: { firstSeconds: 30, longestSeconds: 3_600, muteAfter: 8, muteSeconds: 86_400 },
    });
    expect(timingFor(true, 2).confirmations).toBe(2);
    expect(timingFor(false, 0).confirmations).toBe(0);
  });
});

describe("the chain as a round sees it", () => {
  const acting = async (confirmations: number) => {
    const timing = { ...context.timing, confirmations };
    return Number((await readChainView({ ...context, timing })).acting.block.number);
  };

  it("is acted on some blocks behind the head, from the first block on", async () => {
    expect(await acting(3)).toBe(0);
    for (let count = 0; count < 3; count++) chain.node.mine();
    expect([await acting(0), await acting(2), await acting(3), await acting(4)]).toEqual([3, 1, 0, 0]);
    chain.node.mine();
    expect(await acting(3)).toBe(1);
  });

  it("has the account's money and nonces", async () => {
    chain.node.foreign = 4;
    chain.node.foreignPending = 2;
    chain.node.mine();
    expect(await readChainView(context)).toMatchObject({
      head: { number: 1n, hash: chain.node.blocks[1]?.hash, timestamp: NOW + 12 },
      acting: { chainId: CHAIN, block: { number: 0n } },
      baseFeeWei: 10n ** 9n,
      balanceWei: 10n ** 19n,
      minedNonce: 4,
      pendingNonce: 6,
    });
  });
});

describe("money", () => {
  const limits = {
    ...({} as EngineContext["limits"]),
    leastBalanceWei: parseEther("0.1"),
    spendPerDayWei: parseEther("1"),
  };

  it("that must be kept, and what a day may cost, are held to the last wei", () => {
    const spend = (balance: bigint, spent: bigint, cost: bigint) => () =>
      requireBudget(limits, balance, spent, cost, bot.address);
    expect(spend(parseEther("0.1") + 5n, 0n, 5n)).not.toThrow();
    expect(spend(parseEther("0.1") + 5n, 0n, 6n)).toThrow(tooPoor(limits, parseEther("0.1") + 5n, bot.address));
    expect(spend(parseEther("9"), parseEther("1") - 5n, 5n)).not.toThrow();
    expect(spend(parseEther("9"), parseEther("0.5"), parseEther("0.6"))).toThrow(
      "the spend limit of 1 ETH a day would be exceeded (0.5 spent or under way): raise it or wait",
    );
    expect(spend(0n, 0n, 1n)).toThrow(expect.objectContaining({ remedy: "alarm" }));
    expect(tooPoor(limits, 5n * 10n ** 16n, bot.address)).toBe(
      `the bot account ${bot.address} holds 0.05 ETH and must keep 0.1: send it ETH`,
    );
    expect(feeTooHigh(parseGwei("12"), parseGwei("10"))).toMatchObject({
      remedy: "alarm",
      message: "the base fee of 12 gwei is over the cap of 10 gwei: waiting",
    });
  });
});

describe("items to try", () => {
  const keys = async (chainSeconds = NOW) => (await itemsToTry(context, chainSeconds)).map(({ key }) => key);

  it("are due or muted, of this chain, whose time has come", async () => {
    await addItems(
      item("due"),
      item("muted", { state: "muted" }),
      item("active", { state: "active" }),
      item("done", { state: "done" }),
      item("gone", { state: "gone" }),
      item("other", { chain_id: 1 }),
      item("now", { not_before: NOW, held_until: NOW }),
      item("early", { not_before: NOW + 1 }),
      item("held", { held_until: NOW + 1 }),
    );
    expect((await keys()).sort()).toEqual(["due", "muted", "now"]);
  });

  it("wait out their back-off, but for one that only a fast clock can have set", async () => {
    await addItems(
      item("ready", { retry_at: NOW }),
      item("waits", { retry_at: NOW + 1 }),
      item("longest", { retry_at: NOW + 86_400 }),
      item("beyond", { retry_at: NOW + 86_401 }),
    );
    expect((await keys()).sort()).toEqual(["beyond", "ready"]);
  });

  it("come by failures, then by what lapses first, then by age", async () => {
    await addItems(
      item("failed", { failures: 1, deadline: NOW + 1 }),
      item("young", { first_due_at: 9 }),
      item("old", { first_due_at: 5 }),
      item("late", { deadline: NOW + 900, first_due_at: 1 }),
      item("soon", { deadline: NOW + 800, first_due_at: 8 }),
    );
    expect(await keys()).toEqual(["soon", "late", "old", "young", "failed"]);
  });
});

describe("transactions", () => {
  it("have another of their item where one is under way or has done it", async () => {
    await addItems(item("a"));
    const own = transaction("own", { state: "reverted" });
    await add(own);
    expect(await hasOtherTransaction(store, own)).toBe(false);
    await add(transaction("other", { state: "signed", nonce: 2 }));
    expect(await hasOtherTransaction(store, own)).toBe(true);
    expect(await hasOtherTransaction(store, { ...own, key: null })).toBe(false);
    expect(await hasOtherTransaction(store, { ...own, chain_id: 1 })).toBe(false);
    expect(await hasOtherTransaction(store, { ...own, target: "0x" })).toBe(false);
    expect(await hasOtherTransaction(store, { ...own, key: "b" })).toBe(false);
    for (const state of ["reverted", "cancelled", "abandoned", "lost"] as const) {
      await store.updateTable("bot_transactions").set({ state }).where("id", "=", "other").execute();
      expect(await hasOtherTransaction(store, own), state).toBe(false);
    }
  });

  it("move on from the state that they were read in alone", async () => {
    const own = transaction("own", { state: "signed" });
    await addItems(item("a"));
    await add(own);
    expect(await advance(store, context, { ...own, state: "mined" }, { error: "x" })).toBe(false);
    expect(await advance(store, context, own, { state: "broadcast" })).toBe(true);
    expect(await store.selectFrom("bot_transactions").select(["state", "error", "updated_at"]).execute()).toEqual([
      { state: "broadcast", error: null, updated_at: NOW },
    ]);
  });

  it("are open while their fate is, and again where their nonce is free", async () => {
    const states = ["signed", "broadcast", "mined", "abandoned", "final", "reverted", "cancelled", "lost"] as const;
    await addItems(...states.map((state) => item(state)));
    await add(...states.map((state, nonce) => transaction(state, { state, nonce, key: state })));
    await addItems(item("planned"), item("foreign"));
    await add(transaction("planned", { state: "planned", nonce: null, key: "planned" }));
    await add(transaction("foreign", { state: "signed", nonce: 1, key: "foreign", sender: target }));
    const open = async (nonce: number) => (await openTransactions(context, nonce)).map(({ id }) => id);
    expect(await open(9)).toEqual(["signed", "broadcast", "mined", "abandoned"]);
    expect(await open(5)).toEqual(["signed", "broadcast", "mined", "abandoned", "reverted", "cancelled"]);
  });

  it("need a nonce that was compared with the chain", async () => {
    await expect(nextNonce(context)).rejects.toThrow("the nonce was not yet compared with the chain");
    await store.insertInto("bot_nonces").values({ chain_id: CHAIN, sender: bot.address, next_nonce: 7 }).execute();
    expect(await nextNonce(context)).toBe(7);
  });
});

describe("two instances at once", () => {
  it("plan an item once, and claim a nonce once", async () => {
    await addItems(item("a"));
    await planTransaction(context, item("a"));
    await expect(planTransaction(context, item("a"))).rejects.toThrow("a is already being done");
    await store.insertInto("bot_nonces").values({ chain_id: CHAIN, sender: bot.address, next_nonce: 7 }).execute();
    const claim = (nonce: number) => store.transaction().execute((trx) => claimNonce(trx, context, nonce));
    await claim(7);
    await expect(claim(7)).rejects.toThrow("nonce 7 was claimed by another instance");
    expect(await nextNonce(context)).toBe(8);
  });

  it("sign nothing for a transaction that moved on, and store no bytes of it", async () => {
    await holdLease(context);
    await addItems(item("a"));
    const own = transaction("own", { state: "broadcast", nonce: 7 });
    await add(own);
    await store.insertInto("bot_nonces").values({ chain_id: CHAIN, sender: bot.address, next_nonce: 7 }).execute();
    const fees = { maxFeeWei: 2n, priorityFeeWei: 1n };
    const plan = { purpose: "call", nonce: 7, gasLimit: 1n, fees, number: 1, headBlock: 1n } as const;
    const stale = { ...own, state: "simulated" as const };
    await expect(signFirst(context, stale, plan)).rejects.toThrow("another instance took this transaction over");
    await expect(signReplacement(context, stale, plan)).rejects.toThrow("the transaction moved on meanwhile");
    expect(await nextNonce(context)).toBe(7);
    expect(await store.selectFrom("bot_attempts").selectAll().execute()).toEqual([]);
    await expect(signReplacement(context, own, plan)).resolves.toMatchObject({ number: 1, sent_at: null });
  });

  it("give no signed transaction up that another moved on", async () => {
    await addItems(item("a", { state: "active" }));
    const own = transaction("own", { state: "broadcast", nonce: 7 });
    await add(own);
    await store.insertInto("bot_nonces").values({ chain_id: CHAIN, sender: bot.address, next_nonce: 8 }).execute();
    const given = withdrawTransaction(context, {} as never, { ...own, state: "signed" }, {} as never, "it reverts");
    await expect(given).rejects.toThrow("the transaction moved on meanwhile");
    expect(await nextNonce(context)).toBe(8);
  });
});

describe("a heartbeat", () => {
  const view = (timestamp = NOW) =>
    ({ head: { number: 9n }, acting: actingAt(timestamp) }) as unknown as Parameters<typeof beat>[1];
  const rows = () => store.selectFrom("duty_heartbeats").selectAll().execute();

  it("names three of what was muted, and how many more there are", async () => {
    await addItems(
      ...["a", "b", "c", "d", "e"].map((key, at) =>
        item(key, { state: "muted", failures: 8, last_error: at === 0 ? null : `why ${key}` }),
      ),
    );
    await beat(context, view(), [{ name: "queue" }], () => "no money");
    expect(await rows()).toEqual([
      {
        chain_id: CHAIN,
        name: "queue",
        last_tick_at: NOW,
        head_block: 9,
        due: 0,
        failed: 5,
        alarm:
          "no money; muted after failing repeatedly, and tried seldom: a (no reason kept), b (why b), c (why c) and 2 more",
        holder: "one",
      },
    ]);
    await store.deleteFrom("duty_items").where("key", "in", ["d", "e"]).execute();
    await beat(context, view(), [{ name: "queue" }], () => null);
    expect((await rows())[0]?.alarm).toMatch(/c \(why c\)$/);
  });

  it("counts what is due by the chain's clock, and its oldest", async () => {
    await addItems(
      item("a", { not_before: NOW - 50 }),
      item("b", { not_before: NOW - 90, held_until: NOW - 20, state: "active" }),
      item("c", { not_before: NOW + 1 }),
      item("d", { not_before: NOW, failures: 1 }),
      item("e", { state: "done", failures: 1 }),
      item("f", { duty: "execute", failures: 1 }),
      item("g", { chain_id: 1 }),
    );
    await beat(context, view(), [{ name: "queue" }], () => null);
    expect(await rows()).toMatchObject([{ due: 3, failed: 1, alarm: null }]);
    const text = await context.metrics.registry.metrics();
    expect(text).toContain('althing_bot_oldest_due_seconds{duty="queue"} 50');
    expect(text).toContain(`althing_bot_last_tick_seconds{duty="queue"} ${NOW}`);
  });

  it("of one that does not lead says only what is wrong, and keeps the last block", async () => {
    await beat(context, null, [{ name: "queue" }], () => null);
    expect(await rows()).toEqual([]);
    await beat(context, view(), [{ name: "queue" }], () => null);
    await beat(context, null, [{ name: "queue" }], () => "the node is away");
    expect(await rows()).toMatchObject([{ head_block: 9, alarm: "the node is away" }]);
    const text = await createMetrics().registry.metrics();
    expect(text).not.toContain('althing_bot_last_tick_seconds{duty="queue"}');
  });
});

describe("what lapses", () => {
  const known = (key: string, ok: boolean) =>
    new Map([[key, { key, verify: async () => ({ ok, detail: "" }) } as unknown as Due]]);
  const lapsing = (change: Partial<Item> = {}) => item("a", { deadline: NOW + 100, ...change });

  it("is late past half of its time, from its own beginning or from when it was first seen", async () => {
    const watch = watchDeadlines(context);
    await addItems(lapsing({ not_before: NOW }));
    const late = async (seconds: number) => (await watch.late(actingAt(NOW + seconds))).map(({ message }) => message);
    expect(await late(50)).toEqual([]);
    expect(await late(51)).toEqual([expect.stringContaining("nothing was sent for it yet")]);
    expect(await late(100)).toHaveLength(1);
    expect(await late(101)).toEqual([]);
    await store.updateTable("duty_items").set({ not_before: 0 }).execute();
    const fresh = watchDeadlines(context);
    expect(await fresh.late(actingAt(NOW + 60))).toEqual([]);
    expect(await fresh.late(actingAt(NOW + 80))).toEqual([]);
    expect(await fresh.late(actingAt(NOW + 81))).toHaveLength(1);
    await store.updateTable("duty_items").set({ state: "done" }).execute();
    expect(await fresh.late(actingAt(NOW + 82))).toEqual([]);
    await store.updateTable("duty_items").set({ state: "due" }).execute();
    expect(await fresh.late(actingAt(NOW + 82))).toEqual([]);
  });

  it("is told with the transaction that no block takes", async () => {
    await addItems(lapsing({ not_before: NOW, last_error: "it reverted", state: "active" }));
    await add(transaction("t", { state: "broadcast", nonce: 5 }));
    const attempt = {
      hash: "0x1",
      transaction_id: "t",
      number: 1,
      purpose: "call" as const,
      raw: "0x",
      max_fee_wei: `${2n * 10n ** 9n}`,
      priority_fee_wei: "1",
      signed_at: 0,
      signed_block: 0,
      sent_at: null,
      error: null,
    };
    await store.insertInto("bot_attempts").values(attempt).execute();
    const late = async () => (await watchDeadlines(context).late(actingAt(NOW + 60)))[0]?.message;
    expect(await late()).toMatch(
      /not done: no block has taken its transaction, nonce 5, signed 1 times, last at 2 gwei$/,
    );
    await store
      .insertInto("bot_attempts")
      .values({ ...attempt, hash: "0x2", number: 2, max_fee_wei: `${3n * 10n ** 9n}`, error: "underpriced" })
      .execute();
    expect(await late()).toMatch(/signed 2 times, last at 3 gwei; the node says: underpriced$/);
    await store.updateTable("bot_transactions").set({ state: "mined" }).execute();
    expect(await late()).toBeUndefined();
    await store.updateTable("bot_transactions").set({ state: "lost" }).execute();
    expect(await late()).toMatch(/not done: it reverted$/);
  });

  it("is told of once when all its time has passed, unless it was done by others", async () => {
    await addItems(lapsing());
    const watch = watchDeadlines(context);
    await watch.noticeExpired(actingAt(NOW + 100), new Map());
    expect(await notices()).toEqual([]);
    await watch.noticeExpired(actingAt(NOW + 101), known("a", true));
    expect(await notices()).toEqual([]);
    await watchDeadlines(context).noticeExpired(actingAt(NOW + 101), known("a", false));
    expect(await notices()).toMatchObject([
      {
        kind: "expired",
        message: `a expired at ${new Date((NOW + 100) * 1_000).toISOString()} and was not done: nothing was sent for it, since these bots did not work at that time`,
      },
    ]);
    await store.deleteFrom("bot_notices").execute();
    await watch.noticeExpired(actingAt(NOW + 102), known("a", false));
    expect(await notices()).toEqual([]);
  });
});

describe("notices", () => {
  it("are raised once of a kind and a subject", async () => {
    await raiseNotice(context, "muted", "a", "first");
    await raiseNotice(context, "muted", "a", "second");
    await raiseNotice(context, "muted", "b", "other");
    await raiseNotice(context, "expired", "a", "another kind");
    await raiseNotice({ ...context, chainId: 1 }, "muted", "a", "another chain");
    expect((await notices()).map(({ message }) => message).sort()).toEqual([
      "another chain",
      "another kind",
      "first",
      "other",
    ]);
    expect(lines).toEqual([
      "notice muted: first",
      "notice muted: other",
      "notice expired: another kind",
      "notice muted: another chain",
    ]);
    expect((await notices())[0]).toMatchObject({ created_at: NOW, tries: 0, retry_at: 0, sent_at: null });
  });
});
