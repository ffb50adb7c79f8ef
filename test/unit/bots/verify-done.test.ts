import { privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ChainView } from "#bots/engine/chain-view.ts";
import type { EngineContext } from "#bots/engine/context.ts";
import type { Due, Verdict } from "#bots/engine/duty.ts";
import { verifyDone } from "#bots/engine/verify-done.ts";
import type { Store } from "#store/schema/database.ts";
import type { ItemState } from "#store/tables/duties.ts";
import { openTestStore } from "#test/store/test-database.ts";

const TARGET = privateKeyToAccount(`0x${"22".repeat(32)}`).address;

let store: Store;
let context: EngineContext;
let logged: string[];
let asked: number;

beforeEach(async () => {
  store = await openTestStore();
  logged = [];
  asked = 0;
  const needed: Partial<EngineContext> = { store, chainId: 1, nowMs: () => 0, log: (line) => logged.push(line) };
  context = needed as EngineContext;
});
afterEach(() => store.destroy());

function actOf(verdict: Verdict): Due {
  const call = { target: TARGET, data: "0x" as const, valueWei: 0n };
  const verify = async () => {
    asked++;
    return verdict;
  };
  return { key: "act", call, notBefore: 0, deadline: null, why: "a test", verify };
}

async function run(state: ItemState, verdict: Verdict) {
  await store
    .insertInto("duty_items")
    .values({
      chain_id: context.chainId,
      target: TARGET.toLowerCase(),
      key: "act",
      duty: "test",
      state,
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
    })
    .execute();
  const known = new Map([["act", actOf(verdict)]]);
  const view: Partial<ChainView> = {};
  await verifyDone(context, view as ChainView, known);
  const notices = await store.selectFrom("bot_notices").select(["kind", "subject", "message"]).execute();
  return { isKnown: known.has("act"), notices };
}

it("a mined act without effect is told of, and does not count as verified", async () => {
  const { isKnown, notices } = await run("done", { ok: false, detail: "the epoch is still 3" });
  expect(notices).toEqual([
    { kind: "no-effect", subject: "act", message: "act was mined but had no effect: the epoch is still 3" },
  ]);
  expect(logged.filter((line) => line.startsWith("verified"))).toEqual([]);
  expect(isKnown).toBe(false);
});

it("one with its effect is verified, and nobody is told", async () => {
  const { isKnown, notices } = await run("done", { ok: true, detail: "the epoch is 4" });
  expect(notices).toEqual([]);
  expect(logged).toEqual(["verified act: the epoch is 4"]);
  expect(isKnown).toBe(false);
});

it.each(["due", "active", "muted"] as const)("one that is %s is not asked of yet", async (state) => {
  const { isKnown } = await run(state, { ok: true, detail: "" });
  expect([asked, isKnown]).toEqual([0, true]);
});

it("one that is gone is forgotten unasked", async () => {
  const { isKnown } = await run("gone", { ok: true, detail: "" });
  expect([asked, isKnown]).toEqual([0, false]);
});
