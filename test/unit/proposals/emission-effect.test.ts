import { toFunctionSelector } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ScenarioEffect } from "#proposals/catalogue/action-effect.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { effectText } from "#proposals/cli/effect-text.ts";
import { limitsText, refusedValue } from "#protocol/chain/limits-text.ts";
import {
  DAY,
  deployEmissions,
  type EmissionChain,
  enterWindow,
  passCutoff,
  postReport,
} from "#test/unit/protocol/emissions/emission-chain.ts";
import { tokens, usd } from "#test/unit/protocol/emissions/sample-terms.ts";
import { at, sampleDeployment } from "./sample-deployment.ts";

/** What a node that does not know the contract gives of its errors. */
const TOO_LARGE = toFunctionSelector("Parameter_StepTooLarge(uint8,uint256,uint256,uint256)");
const TOO_SOON = toFunctionSelector("Parameter_StepTooSoon(uint8,uint256,uint256)");
const FIRST = 3;
const EPOCHS = 12;

let chain: EmissionChain;
let catalogue: Catalogue;
let restore: () => Promise<void>;

beforeAll(async () => {
  chain = await deployEmissions({ budgetTokens: tokens(3_000_000) });
  const { token, timelock, controller, reports, reserve, holder } = chain;
  const contracts = {
    AlthingToken: token.address,
    AlthingGovernor: at(0xa2),
    TimelockController: timelock.address,
    EmissionController: controller.address,
    RevenueReports: reports.address,
    EmissionReserve: reserve.address,
    RewardHolder: holder.address,
  };
  const assets = [{ address: token.address, symbol: "NET", decimals: 18 }];
  catalogue = createCatalogue({ ...sampleDeployment, contracts, assets }, []);
  for (let epoch = 0; epoch < FIRST; epoch++) await passEpoch(epoch, usd(11_000 + 500 * epoch));
});
afterAll(() => chain.connection.close());

beforeEach(async () => {
  const snapshot = await chain.networkHelpers.takeSnapshot();
  restore = () => snapshot.restore();
  return restore;
});

async function passEpoch(epoch: number, revenueUsd8: bigint): Promise<bigint> {
  await enterWindow(chain, epoch);
  await postReport(chain, 0, epoch, revenueUsd8);
  await passCutoff(chain, epoch);
  await chain.controller.write.poke();
  return (await chain.controller.read.epochRecord([BigInt(epoch)])).emissionTokens;
}

/** What the contract then emits at the last revenue, twice and half of it. */
async function emitted(): Promise<Record<string, string[]>> {
  const { lastUsd8 } = await chain.controller.read.demand();
  const paths: Record<string, string[]> = {};
  for (const [name, usd8] of Object.entries({ same: lastUsd8, doubled: lastUsd8 * 2n, halved: lastUsd8 / 2n })) {
    const snapshot = await chain.networkHelpers.takeSnapshot();
    const path: string[] = [];
    for (let epoch = FIRST; epoch < FIRST + EPOCHS; epoch++) path.push(String(await passEpoch(epoch, usd8)));
    paths[name] = path;
    await snapshot.restore();
  }
  return paths;
}

const paths = (effect: ScenarioEffect, side: "old" | "new") =>
  Object.fromEntries(effect.scenarios.map((scenario) => [scenario.name, scenario[side]]));

function actionOf(id: string): Action {
  const action = catalogue.action(id);
  if (action === undefined) throw new Error(`There is no action ${id}`);
  return action;
}

async function effectOf(id: string, written: object): Promise<ScenarioEffect> {
  const action = actionOf(id);
  const effect = await action.effect?.(action.parse(written), chain.client);
  if (effect?.kind !== "scenarios") throw new Error(`${id} has no effect`);
  return effect;
}

async function execute(id: string, written: object): Promise<void> {
  const action = actionOf(id);
  const wallet = await chain.viem.getWalletClient(chain.timelock.address);
  for (const { target, data } of action.calls(action.parse(written))) {
    await wallet.sendTransaction({ to: target, data });
  }
}

describe("the effect of an action is what the contract then does", () => {
  it.each([
    ["emission.referenceRevenue", { value: "14000 USD" }],
    ["emission.kappa", { value: "1" }],
    ["emission.minMultiplier", { value: "30%" }],
    ["emission.maxMultiplier", { value: "80%" }],
    ["emission.deadBand", { value: "5%" }],
    ["emission.slewDown", { value: "15%" }],
    ["emission.slewUp", { value: "2.5%" }],
    ["emission.decay", { value: "0.3%" }],
    ["emission.epochCap", { value: "250000 NET" }],
    ["emission.baseline", { value: "300000 NET" }],
    ["emission.budget", { budget: "1500000 NET" }],
  ])("%s %j", async (id, written) => {
    const effect = await effectOf(id, written);
    await execute(id, written);
    expect(paths(effect, "new")).toEqual(await emitted());
  });

  it("and without it, what it does otherwise", async () => {
    const effect = await effectOf("emission.kappa", { value: "1" });
    expect(paths(effect, "old")).toEqual(await emitted());
    expect(paths(effect, "old")).not.toEqual(paths(effect, "new"));
  });

  it("a guardian's limit counts, until it ends or is lifted", async () => {
    await chain.controller.write.lower([3_000], { account: chain.guardian.account });
    const effect = await effectOf("emission.lift", {});
    expect(paths(effect, "old")).toEqual(await emitted());
    await execute("emission.lift", {});
    expect(paths(effect, "new")).toEqual(await emitted());
    expect(paths(effect, "old")).not.toEqual(paths(effect, "new"));
  });
});

describe("an effect", () => {
  it("says what the values are", async () => {
    const { title, unit, decimals, points, scenarios, summary } = await effectOf("emission.baseline", {
      value: "125000 NET",
    });
    expect({ title, unit, decimals }).toEqual({ title: "Emission in the next 12 epochs", unit: "NET", decimals: 18 });
    expect(points).toEqual(Array.from({ length: EPOCHS }, (_, index) => `epoch ${FIRST + index}`));
    expect(scenarios.map(({ name }) => name)).toEqual(["same", "doubled", "halved"]);
    expect(scenarios[0]?.label).toMatch(/^Revenue stays at 12,\d{3} USD an epoch$/);
    expect(summary).toMatch(
      /^Revenue stays at [\d,.]+ USD an epoch: [\d,]+ instead of [\d,]+ NET, \d+(\.\d)?% less\. .* As if executed now/,
    );
  });

  it("is a small table on the command line", async () => {
    const lines = effectText(await effectOf("emission.epochCap", { value: "250000 NET" }));
    expect(lines[0]).toBe("Emission in the next 12 epochs, NET, if executed now:");
    expect(lines[1]).toMatch(/same: now +then +doubled: now +then +halved: now +then$/);
    expect(lines[2]).toMatch(/^ {2}epoch 3 +[\d,]+( +[\d,]+){5}$/);
    expect(new Set(lines.slice(1, EPOCHS + 2).map((line) => line.length)).size).toBe(1);
    expect(lines.at(-1)).toBe("As if executed now, this action alone.");
  });

  it("is not computed for values that the law can not work with, nor for a budget below what was emitted", async () => {
    const slew = actionOf("emission.slewDown");
    expect(await slew.effect?.({ value: "60000" }, chain.client)).toBeNull();
    const budget = actionOf("emission.budget");
    expect(await budget.effect?.(budget.parse({ budget: "1 NET" }), chain.client)).toBeNull();
  });
});

describe("the limits of a parameter", () => {
  it("are its rail and the step of one vote, and hold on the chain", async () => {
    const parameter = catalogue.parameter("emission.deadBand");
    const limits = await parameter?.limits?.(chain.client);
    if (parameter === undefined || limits === undefined) throw new Error("no limits");
    expect(limits).toEqual({ min: "0", max: "5000", least: "500", most: "1500", readySeconds: null });
    expect(limitsText(parameter, limits)).toBe("One vote can now set 5% to 15%; 0% to 50% in the course of time.");
    expect(refusedValue(parameter, limits, "1500", 0)).toEqual([]);
    expect(refusedValue(parameter, limits, "1501", 0)).toEqual(["the contract takes 5% to 15% now, not 15.01%"]);
    expect(refusedValue(parameter, limits, "5001", 0).join()).toContain("the contract never takes 50.01%");
    await expect(execute("emission.deadBand", { value: "15.01%" })).rejects.toThrow(TOO_LARGE);
    await execute("emission.deadBand", { value: "15%" });

    const later = await parameter.limits?.(chain.client);
    const now = await chain.networkHelpers.time.latest();
    expect(later).toMatchObject({ least: "750", most: "2250", readySeconds: now + 30 * DAY });
    if (later === undefined) throw new Error("no limits");
    expect(refusedValue(parameter, later, "1400", now).join()).toContain("takes no other change before");
    await expect(execute("emission.deadBand", { value: "14%" })).rejects.toThrow(TOO_SOON);
    expect(refusedValue(parameter, later, "1400", now + 30 * DAY)).toEqual([]);
  });

  it("of the budget are what was emitted and what was put into the reserve", async () => {
    const limits = await catalogue.parameter("emission.budget")?.limits?.(chain.client);
    const emittedTokens = String(await chain.controller.read.emittedTokens());
    expect(limits).toEqual({
      min: emittedTokens,
      max: tokens(500_000_000).toString(),
      least: emittedTokens,
      most: tokens(3_000_000).toString(),
      readySeconds: null,
    });
  });
});
