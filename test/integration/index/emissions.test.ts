import { encodeFunctionData } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { accountEpoch } from "#protocol/emissions/emission-law.ts";
import { startState } from "#protocol/emissions/emission-terms.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { DAY, type EmittingChain, startEmittingChain, usd } from "./emitting-chain.ts";
import { caughtUp } from "./expect-equal.ts";
import { expectFullPages } from "./expect-pages.ts";
import { account, settings, TOKEN } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let emitting: EmittingChain;
let index: RunningIndex;

beforeAll(async () => {
  emitting = await startEmittingChain();
  index = await startIndex({ deployment: emitting.deployment, rpcUrls: [emitting.rpcUrl] });
});

afterAll(async () => {
  await index?.stop();
  await emitting?.close();
});

const DEAD_BAND = 4;
const SLEW_UP = 6;
const BASELINE = 9;

async function emissions(query = "") {
  await caughtUp(index, emitting);
  await expect.poll(async () => (await index.get("/api/emissions")).status).toBe(200);
  return (await index.get(`/api/emissions${query}`)).body;
}

/** What the contract says of itself. */
async function onChain(functionName: string, args: unknown[] = []): Promise<unknown> {
  return emitting.chain.readContract({
    address: emitting.controller,
    abi: emissionControllerAbi,
    functionName: functionName as never,
    args: args as never,
  });
}

async function expectEqualsChain() {
  const view = await emissions("?limit=2000");
  const demand = (await onChain("demand")) as Record<string, bigint>;
  expect(view.demand).toEqual(Object.fromEntries(Object.entries(demand).map(([key, value]) => [key, String(value)])));
  const values = await Promise.all(view.parameters.map((_: unknown, place: number) => onChain("parameter", [place])));
  expect(view.parameters.map(({ value }: { value: string }) => value)).toEqual(values.map(String));
  expect(Object.values(view.terms)).toEqual(values.map(String));
  expect(view.nextEpoch).toBe(Number(await onChain("nextEpoch")));
  expect(view.nextPokeAt).toBe(Number(await onChain("nextPokeSeconds")));
  expect(view.budget.emittedTokens).toBe(String(await onChain("emittedTokens")));
  expect(view.budget.budgetTokens).toBe(String(await onChain("budgetTokens")));
  for (const item of view.items.filter(({ outcome }: { outcome: string }) => outcome !== "lapsed")) {
    const record = (await onChain("epochRecord", [BigInt(item.epoch)])) as Record<string, bigint>;
    expect(item).toMatchObject({
      newMultiplierWad: String(record.multiplierWad),
      emissionTokens: String(record.emissionTokens),
    });
  }
  return view;
}

describe("a network's emissions", () => {
  it("stand before the first epoch", async () => {
    const view = await expectEqualsChain();
    expect(view).toMatchObject({
      currentEpoch: null,
      nextEpoch: 0,
      schedule: { startAt: emitting.schedule.startSeconds, epochSeconds: DAY, windowSeconds: DAY / 2 },
      demand: { multiplierWad: String(TOKEN), smoothedUsd8: String(usd(10_000)) },
      lowered: null,
      changes: [],
      items: [],
      nextCursor: null,
    });
    expect(view.guardian.account).toBe(account(9).address);
    expect(view.reserve).toMatchObject({ balanceTokens: String(emitting.settings.budgetTokens), surplusTokens: "0" });
  });

  it("show who has reported while a window is open, and the median so far", async () => {
    await emitting.openWindow(0);
    expect((await emissions()).reporters.openEpoch).toMatchObject({ epoch: 0, reports: 0, medianUsd8: null });
    await emitting.post(0, usd(30_000), 10);
    await emitting.post(0, usd(20_000), 12);
    await expect
      .poll(async () => (await emissions()).reporters)
      .toMatchObject({
        quorum: 2,
        items: [{ reported: true }, { reported: false }, { reported: true }],
        openEpoch: { reports: 2, medianUsd8: String(usd(30_000)) },
      });
  });

  it("follow the chain through every outcome, targets and baselines as the model has them", async () => {
    const { pass, poke } = emitting;
    const { terms } = emitting.settings;
    await poke(0);
    for (let epoch = 1; epoch <= 6; epoch++) await pass(epoch, usd(40_000));
    await pass(7, null);
    await poke(9);
    const view = await expectEqualsChain();
    expect(view.items.map(({ epoch }: { epoch: number }) => epoch)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    const outcomes: string[] = view.items.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes.slice(0, 3)).toEqual(["revenue-unknown", "missed", "revenue-unknown"]);
    expect(outcomes.at(-1)).toBe("in-dead-band");
    expect(view.items[0].revenueUsd8).toBeNull();
    let state = startState(terms, { multiplierBps: 10_000n, ...emitting.settings });
    for (const item of view.items.toReversed()) {
      expect(item.baselineTokens).toBe(String(state.baselineTokens));
      const facts = {
        revenueUsd8: item.revenueUsd8 === null ? null : BigInt(item.revenueUsd8),
        loweredBps: null,
        marketAllowsRaise: false,
      };
      state = accountEpoch(state, terms, facts).state;
      expect(item).toMatchObject({
        smoothedUsd8: String(state.smoothedUsd8),
        newMultiplierWad: String(state.multiplierWad),
      });
    }
  });

  it("keep what stood before each vote, and the epoch from which it counted", async () => {
    const before = await expectEqualsChain();
    await emitting.byVote(emitting.controller, "setParameter", [DEAD_BAND, 1_100n]);
    await emitting.pass(10, usd(40_000));
    await emitting.byVote(emitting.controller, "setParameter", [BASELINE, 230_000n * TOKEN]);
    await emitting.pass(11, usd(40_000));
    const { changes } = await expectEqualsChain();
    expect(changes).toMatchObject([
      { parameterId: "emission.baseline", newValue: String(230_000n * TOKEN), epoch: 11, proposalId: null },
      {
        parameterId: "emission.deadBand",
        oldValue: "1000",
        newValue: "1100",
        epoch: 10,
        termsBefore: { deadBandBps: "1000" },
        stateBefore: { ...before.demand, leftTokens: before.budget.leftTokens },
      },
    ]);
  });

  it("show a guardian's limit while it lasts, and what it took from an epoch", async () => {
    await emitting.byGuardian("lower", [1_000]);
    await emitting.pass(12, usd(40_000));
    const view = await expectEqualsChain();
    expect(view.lowered).toMatchObject({ multiplierBps: 1_000 });
    expect(view.items[0]).toMatchObject({ epoch: 12, loweredBps: 1_000 });
    await emitting.byVote(emitting.controller, "lift", []);
    await emitting.pass(13, usd(40_000));
    expect(view.items.some(({ outcome }: { outcome: string }) => outcome === "moved")).toBe(true);
    const lifted = await expectEqualsChain();
    expect(lifted.lowered).toBeNull();
    expect(lifted.items[0]).toMatchObject({ epoch: 13, loweredBps: null });
  });

  it("list the epochs that lapsed, with no emission, and go on after them", async () => {
    await emitting.poke(13 + 40);
    const view = await expectEqualsChain();
    const lapsed = view.items.filter(({ outcome }: { outcome: string }) => outcome === "lapsed");
    expect(lapsed.map(({ epoch }: { epoch: number }) => epoch)).toEqual([21, 20, 19, 18, 17, 16, 15, 14]);
    expect(lapsed.every(({ emissionTokens }: { emissionTokens: string }) => emissionTokens === "0")).toBe(true);
    expect(lapsed[0].baselineTokens).not.toBe(lapsed[7].baselineTokens);
  });

  it("bound their parameters by the rails of the contract", async () => {
    await emissions();
    const rail = (await onChain("rail", [DEAD_BAND])) as Record<string, bigint>;
    const deadBand = async () => {
      const { body } = await index.get("/api/parameters");
      return body.items.find(({ id }: { id: string }) => id === "emission.deadBand");
    };
    await expect
      .poll(deadBand)
      .toMatchObject({ value: "1100", bounds: { min: String(rail.min), max: String(rail.max) }, changes: 2 });
    const [{ at, inForceAt, by }] = (await index.get("/api/parameters/emission.deadBand/history")).body.items;
    expect(inForceAt).toBe(at);
    expect(by).toBe(await onChain("TIMELOCK", []));
  });

  it("have the rails that the contract said at its deployment, and no others", async () => {
    await caughtUp(index, emitting);
    const { items } = (await index.get("/api/rails")).body;
    const rail = (await onChain("rail", [BASELINE])) as Rail;
    const said = Object.fromEntries(items.map(({ name, value }: Record<string, string>) => [name, value]));
    expect(said).toMatchObject({
      "baselineTokens.min": String(rail.min),
      "baselineTokens.max": String(rail.max),
      "baselineTokens.maxStepBps": String(rail.maxStepBps),
      "baselineTokens.minDelaySeconds": String(rail.minDelaySeconds),
    });
    expect(items).toHaveLength(10 * Object.keys(rail).length);
    expect(new Set(items.map(({ contract }: { contract: string }) => contract))).toEqual(
      new Set(["EmissionController"]),
    );
  });

  it("are given page by page, newest first", async () => {
    const all = await emissions("?limit=2000");
    const seen: unknown[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = await emissions(`?limit=20${cursor === "" ? "" : `&cursor=${cursor}`}`);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items);
  });

  it("end where the last page is exactly full", () => expectFullPages(index, "/api/emissions"));

  it("say when the budget ends if revenue stays: never under a baseline that decays to nothing", async () => {
    expect((await emissions()).budget).toMatchObject({ endsEpoch: null, endsAt: null });
  });

  it("refuse what they do not understand", async () => {
    for (const query of ["?limit=0", "?limit=5000", "?cursor=abc", "?epoch=3"]) {
      expect((await index.get(`/api/emissions${query}`)).status).toBe(400);
    }
  });

  it("lose what a reorg undoes, and end equal to the chain", async () => {
    await caughtUp(index, emitting);
    const fork = await emitting.chain.snapshot();
    const topics = new Set<string>();
    index.following.on("change", (changed) => {
      for (const topic of changed) topics.add(topic);
    });
    await emitting.pass(54, usd(5_000));
    await emitting.byVote(emitting.controller, "setParameter", [SLEW_UP, 600n]);
    await emitting.byGuardian("pause", []);
    const orphaned = await expectEqualsChain();
    expect(orphaned.items[0].epoch).toBe(54);
    expect(orphaned.changes).toHaveLength(3);
    expect([...topics]).toContain("emissions");
    await emitting.chain.revert({ id: fork });
    await emitting.pass(54, null);
    await emitting.pass(55, usd(60_000));
    const view = await expectEqualsChain();
    expect(view.items[1]).toMatchObject({ epoch: 54, outcome: "revenue-unknown" });
    expect(view.changes).toHaveLength(2);
    expect(view.lowered).toBeNull();
  });

  it("name the proposal that moved a term", async () => {
    const { propose, vote, queue, execute, skip, controller: target } = emitting;
    const data = encodeFunctionData({
      abi: emissionControllerAbi,
      functionName: "setParameter",
      args: [SLEW_UP, 600n],
    });
    const [calls, text] = [[{ target, data }], "# Let emission come back faster"];
    const id = await propose(account(1), calls, text);
    await skip(settings.votingDelay + 1);
    for (const voter of [1, 2]) await vote(account(voter), id, 1);
    await skip(settings.votingPeriod);
    await queue(calls, text);
    await skip(settings.timelockDelay);
    await execute(calls, text);
    const { changes, nextEpoch } = await expectEqualsChain();
    expect(changes[0]).toMatchObject({
      parameterId: "emission.slewUp",
      newValue: "600",
      epoch: nextEpoch,
      proposalId: String(id),
      proposalNumber: 1,
    });
  });
});
