import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EngineContext } from "#bots/engine/context.ts";
import { GovernorWatch } from "#bots/governor/governor-watch.ts";
import { verifyExecutions } from "#bots/governor/verify-executions.ts";
import { executionOf } from "#index/view/execution.ts";
import type { Action } from "#proposals/catalogue/action.ts";
import { decodeCalls } from "#proposals/catalogue/decode-calls.ts";
import { readRamp } from "#protocol/parameters/read-ramp.ts";
import { deployDials, thresholdAction } from "#test/fixture/dials.ts";
import { DAY } from "#test/fixture/governance.ts";
import { executed } from "#test/unit/proposals/executed.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";

let chain: BotChain;
let action: Action;
let dials: Awaited<ReturnType<typeof deployDials>>;
let context: EngineContext;

beforeAll(async () => {
  chain = await startBotChain();
  ({ context } = await chain.openBot());
});
afterAll(async () => {
  await context.store.destroy();
  await chain.close();
});
beforeEach(async () => {
  dials = await deployDials(chain, chain.timelock.address);
  action = thresholdAction(chain.timelock.address, dials.address);
});

const vote = (value: string) => executed(chain, [...action.calls(action.parse({ value })), chain.threshold(9_000_000)]);

/** As bots that have just started see the chain. */
async function look(known: Action = action): Promise<void> {
  const { client, store, chainId } = context;
  const watch = new GovernorWatch({ client, store, chainId, startBlock: 0 }, chain.governor.address);
  const catalogue = {
    action: (id: string) => (id === known.id ? known : undefined),
    decode: (calls: Parameters<typeof decodeCalls>[1]) => decodeCalls([known], calls),
  };
  const { number, hash, timestamp } = await client.getBlock();
  const block = { number, hash, timestamp: Number(timestamp) };
  await verifyExecutions(context, watch, { catalogue, timelock: chain.timelock.address }).observe({
    chainId,
    client,
    block,
  });
}

/** What is kept of the proposal that a transaction executed: of its ramped action, and what the API says of both. */
async function kept({ transactionHash }: { transactionHash: string }) {
  const { store, chainId } = context;
  const rows = await store
    .selectFrom("verifications")
    .selectAll()
    .where("tx_hash", "=", transactionHash)
    .orderBy("action_index")
    .execute();
  const [row] = rows;
  if (row === undefined) throw new Error("Nothing is kept of it.");
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatchObject({ ok: 1, settles_at: null, pending: null });
  const { verified, results } = await executionOf(store, chainId, {
    id: row.proposal_id,
    executedIn: transactionHash,
    actions: 2,
  });
  return { row, verified, pending: results[0]?.pending, setAnew: results[0]?.setAnew };
}

const notices = () =>
  context.store.selectFrom("bot_notices").select(["kind", "message"]).where("kind", "=", "not-as-voted").execute();

async function endOfRamp(): Promise<number> {
  const ramp = await readRamp(chain.client, dials.address, 0);
  if (ramp === null) throw new Error("There is no ramp.");
  return ramp.untilSeconds;
}

const passTo = (second: number) => chain.networkHelpers.time.increaseTo(second);

describe("a vote whose effect comes later", () => {
  it("is pending until then, looked at again at that second and not before, and then counts as verified", async () => {
    const execution = await vote("55%");
    const until = await endOfRamp();
    await look();
    const first = await kept(execution);
    expect(first).toMatchObject({
      row: { ok: 1, settles_at: until, pending: "Threshold goes from 60% to 55%" },
      verified: null,
      pending: { until, what: "Threshold goes from 60% to 55%" },
    });

    await passTo(until - 2);
    await look();
    expect(await kept(execution)).toEqual(first);

    await passTo(until);
    await look();
    const head = await chain.client.getBlockNumber();
    expect(await kept(execution)).toMatchObject({
      row: { ok: 1, settles_at: null, pending: null, actual: "Threshold: 55%", read_block: Number(head) },
      verified: true,
      pending: null,
    });
    expect(await notices()).toEqual([]);
  });

  it("raises the alarm where the value then is another one, once", async () => {
    const execution = await vote("55%");
    const until = await endOfRamp();
    await look();
    await chain.networkHelpers.setStorageAt(dials.address, 2, 5_700n);
    expect(await dials.read.ramp([0])).toMatchObject({ toValue: 5_700n });
    await passTo(until);
    await look();
    expect(await kept(execution)).toMatchObject({ row: { ok: 0, actual: "Threshold: 57%" }, verified: false });
    await look();
    expect(await notices()).toEqual([
      { kind: "not-as-voted", message: expect.stringContaining("expected Threshold: 55%, found Threshold: 57%") },
    ]);
    await context.store.deleteFrom("bot_notices").execute();
  });

  it("raises the alarm where the action says at that second that it is to come", async () => {
    const execution = await vote("55%");
    const settlesAtSeconds = await endOfRamp();
    const late: Action = {
      ...action,
      verify: async () => ({
        ok: true,
        expected: "done",
        actual: "to do",
        pending: { settlesAtSeconds, what: "more" },
      }),
    };
    await look(late);
    expect(await kept(execution)).toMatchObject({ row: { ok: 1, pending: "more" }, verified: null });
    await passTo(settlesAtSeconds);
    await look(late);
    expect(await kept(execution)).toMatchObject({ row: { ok: 0, settles_at: null }, verified: false });
    expect(await notices()).toEqual([
      { kind: "not-as-voted", message: expect.stringMatching("expected done, found to do") },
    ]);
    await context.store.deleteFrom("bot_notices").execute();
  });

  it("is no failure where a later vote sets the value anew on the way, and that is seen at once", async () => {
    const first = await vote("55%");
    await look();
    const second = await vote("54%");
    const until = await endOfRamp();
    await look();
    await look();
    expect(await kept(first)).toMatchObject({ row: { ok: 1, settles_at: null }, verified: true, setAnew: true });
    expect((await kept(first)).row.actual).toMatch(/^Threshold: set anew on \d{4}-\d\d-\d\d .*, by a later change$/);
    expect(await kept(second)).toMatchObject({ row: { ok: 1, settles_at: until }, verified: null });
    expect((await kept(second)).row.pending).toMatch(/^Threshold goes from 5\d.*% to 54%$/);
    await passTo(until);
    await look();
    expect(await kept(second)).toMatchObject({ row: { actual: "Threshold: 54%" }, verified: true, setAnew: false });
    expect(await notices()).toEqual([]);
  });

  it("is pending still where another proposal was executed in the meantime", async () => {
    const execution = await vote("55%");
    await look();
    const { row } = await kept(execution);
    await executed(chain, [chain.threshold(8_000_000)]);
    await look();
    await look();
    const later = await kept(execution);
    expect(later).toMatchObject({ row: { settles_at: row.settles_at, pending: row.pending }, verified: null });
    expect(later.row.read_block).toBeGreaterThan(row.read_block ?? 0);
  });

  it("is verified by bots that slept until long after", async () => {
    const execution = await vote("55%");
    await passTo((await endOfRamp()) + 40 * DAY);
    await look();
    await look();
    expect(await kept(execution)).toMatchObject({
      row: { actual: "Threshold: 55%", settles_at: null },
      verified: true,
    });
  });
});
