import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { reviewText } from "#proposals/cli/review-text.ts";
import { proposedActions } from "#proposals/draft/proposal-draft.ts";
import { reviewProposal } from "#proposals/draft/proposal-review.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { simulateCalls } from "#protocol/chain/simulate-calls.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";
import { DAY, deployGovernance, type Governance, tokens } from "#test/fixture/governance.ts";
import { deployEmissionsFor, type VotedEmissions } from "#test/fixture/voted-emissions.ts";
import { executeAndVerify } from "./execute-and-verify.ts";
import { executed } from "./executed.ts";
import { at, sampleDeployment } from "./sample-deployment.ts";

let governance: Governance;
let emissions: VotedEmissions;
let deployment: Deployment;
let catalogue: Catalogue;

beforeAll(async () => {
  governance = await deployGovernance([tokens(400_000_000), tokens(200_000_000)]);
  emissions = await deployEmissionsFor(governance);
  const { token, governor, timelock, client } = governance;
  const { controller, reports, reserve } = emissions;
  const contracts = {
    AlthingToken: token.address,
    AlthingGovernor: governor.address,
    TimelockController: timelock.address,
    EmissionController: controller.address,
    RevenueReports: reports.address,
    EmissionReserve: reserve.address,
    RewardHolder: await controller.read.rewards(),
  };
  const assets = [{ address: token.address, symbol: "NET", decimals: 18 }];
  const chainId = await client.getChainId();
  deployment = { ...sampleDeployment, chainId, contracts, assets };
  catalogue = createCatalogue(deployment, []);
});
afterAll(() => governance.connection.close());

const verify = (id: string, written: object, other: object | null) =>
  executeAndVerify(governance, catalogue, id, written, other);

type Row = { id: string; written: object; other: object | null };
const rows: Row[] = [
  // First, while it does not decay between the proposal and its execution.
  { id: "emission.baseline", written: { value: "260000 NET" }, other: { value: "250000 NET" } },
  { id: "emission.referenceRevenue", written: { value: "12000.5 USD" }, other: { value: "12000.4" } },
  { id: "emission.kappa", written: { value: "1" }, other: { value: "0.5" } },
  { id: "emission.minMultiplier", written: { value: "30%" }, other: { value: "25%" } },
  { id: "emission.maxMultiplier", written: { value: "95%" }, other: { value: "100%" } },
  { id: "emission.deadBand", written: { value: "8%" }, other: { value: "8.01%" } },
  { id: "emission.slewDown", written: { value: "12%" }, other: { value: "10%" } },
  { id: "emission.slewUp", written: { value: "4%" }, other: { value: "5%" } },
  { id: "emission.decay", written: { value: "0.3%" }, other: { value: "0.25%" } },
  { id: "emission.epochCap", written: { value: "400000 NET" }, other: { value: "400001 NET" } },
  { id: "emission.fundReserve", written: { amount: "30000000 NET" }, other: { amount: "1 NET" } },
  { id: "emission.budget", written: { budget: "20000000 NET" }, other: { budget: "20000001 NET" } },
  { id: "emission.returnSurplus", written: { amount: "10000000 NET" }, other: { amount: "9999999 NET" } },
  {
    id: "emission.reporters",
    written: { reporters: [at(0x71), at(0x72), at(0x73)], quorum: 2 },
    other: { reporters: [at(0x71), at(0x73), at(0x72)], quorum: 2 },
  },
];

describe("an executed decision about emissions is verified on the chain", () => {
  it.each(rows)("$id $written", async ({ id, written, other }) => {
    await verify(id, written, other);
  });

  it("sources and the reward contract", async () => {
    const { viem, timelock, token } = governance;
    const schedule = await emissions.reports.read.schedule();
    const reports = await viem.deployContract("RevenueReports", [timelock.address, schedule, [at(0x74)], 1]);
    await verify("emission.revenueSource", { source: reports.address }, { source: token.address });
    await verify("emission.marketSource", { source: token.address }, { source: reports.address });
    await verify("emission.rewards", { rewards: emissions.reserve.address }, { rewards: reports.address });
    const end = await catalogue.action("emission.marketSource")?.parse({ source: at(0) });
    expect(end).toEqual({ source: at(0) });
  });

  it("the holder hands its rewards over", async () => {
    const { token } = governance;
    await verify("emission.handOver", { rewards: emissions.reserve.address }, { rewards: token.address });
  });

  it("the guardian: appointed, its limit lifted, and ended", async () => {
    const { holders, networkHelpers } = governance;
    const guardian = holders[1]?.account;
    if (guardian === undefined) throw new Error("Nobody to appoint");
    const until = new Date(((await networkHelpers.time.latest()) + 400 * DAY) * 1000).toISOString().slice(0, 10);
    const other = { account: at(0x67), until };
    await verify("emission.guardian.appoint", { account: guardian.address, until }, other);
    await emissions.controller.write.pause({ account: guardian });
    const lifted = await verify("emission.lift", {}, null);
    expect(lifted.actual).toMatch(/^Lifted with oldUntilEpoch \d+, newUntilEpoch \d+$/);
    const unlifted = await executed(governance, catalogue.action("emission.guardian.end")?.calls({}) ?? []);
    expect(await catalogue.action("emission.lift")?.verify({}, governance.client, unlifted)).toEqual({
      ok: false,
      expected: "Lifted",
      actual: "no Lifted",
    });
    const nobody = await catalogue.parameter("emission.guardian")?.read(governance.client);
    expect(catalogue.parameter("emission.guardian")?.format(nobody ?? "")).toBe("nobody");
  });

  it("every parameter is read and said in words", async () => {
    const found = catalogue.parameters.filter(({ domain }) => domain === "emissions");
    expect(found).toHaveLength(16);
    for (const parameter of found) {
      expect(parameter.format(await parameter.read(governance.client)), parameter.id).not.toMatch(/undefined|NaN|^$/);
    }
  });
});

describe("the review of a proposal about emissions", () => {
  it("shows limits, what the contract would refuse, and the effect", async () => {
    const { client } = governance;
    const draft = {
      title: "Change emissions",
      description: "",
      actions: [
        { action: "emission.baseline", inputs: { value: "250000 NET" } },
        { action: "emission.budget", inputs: { budget: "90000000 NET" } },
        { action: "emission.handOver", inputs: { rewards: governance.token.address } },
      ],
    };
    const proposed = proposedActions(catalogue, draft);
    const review = await reviewProposal(client, deployment, proposed, null);
    const calls = proposed.flatMap((action) => action.calls);
    const simulated = await simulateCalls(client, deployment, calls);
    const text = reviewText(draft.title, review, simulated, { symbol: "NET", decimals: 18 });
    expect(text).toMatch(
      /Baseline: [\d,.]+ NET -> 250,000 NET\n {3}One vote can now set [\d,.]+ NET to [\d,.]+ NET; 0 NET to/,
    );
    expect(text).toContain("Emission in the next 12 epochs, NET, if executed now:");
    expect(text).toMatch(/Warning: the contract takes [\d,.]+ NET to 20,000,000 NET now, not 90,000,000 NET/);
    expect(text).toContain("Warning: made now, this call fails: Emission_BudgetOutOfBounds (budgetTokens 90000000");
    expect(review.actions[2]).toMatchObject({ limits: null, effect: null });
  });
});

describe("a decision about emissions in words", () => {
  it.each([
    ["emission.kappa", { value: "2" }, "expected one of 0.5, 1"],
    ["emission.referenceRevenue", { value: "1,000 USD" }, "write it without commas"],
    ["emission.referenceRevenue", { value: "1.123456789" }, "has 9 decimals, at most 8"],
    ["emission.slewUp", { value: "5" }, "has no unit"],
    ["emission.slewUp", { value: "21%" }, "above the most of 20%"],
    ["emission.rewards", { rewards: at(0) }, "the zero address belongs to nobody"],
    ["emission.reporters", { reporters: [at(1), at(1)], quorum: 2 }, "is there twice"],
    ["emission.reporters", { reporters: [at(1), "0x12"], quorum: 2 }, 'number 2: "0x12" is not one'],
    [
      "emission.reporters",
      { reporters: [at(1), at(2)], quorum: 1 },
      "expected 2, more than half of 2 reporters; found 1",
    ],
    ["emission.reporters", { reporters: [at(1), at(2), at(3)], quorum: 4 }, "expected 2 to 3, more than half"],
    ["emission.reporters", { reporters: [], quorum: 1 }, "0 addresses is below the least of 1 addresses"],
    ["emission.reporters", { quorum: 1 }, "reporters: is missing"],
    ["emission.reporters", { reporters: { a: 1 }, quorum: 1 }, "reporters: expected a list"],
  ])("%s refuses %j", (id, written, message) => {
    expect(() => catalogue.action(id)?.parse(written)).toThrow(message);
  });

  it("takes reporters from one line of text as well", () => {
    const action = catalogue.action("emission.reporters");
    const listed = action?.parse({ reporters: [at(1), at(2)], quorum: 2 });
    expect(action?.parse({ reporters: `${at(1)} ${at(2).toLowerCase()}`, quorum: "2 reports" })).toEqual(listed);
  });

  it("says when calls on the chain name too small a quorum", () => {
    const reporters = JSON.stringify([at(1), at(2)]);
    const calls = catalogue.action("emission.reporters")?.calls({ reporters, quorum: "1" }) ?? [];
    const [decoded] = catalogue.decode(calls);
    expect(decoded?.actionId).toBe("emission.reporters");
    expect(decoded?.outOfBounds).toEqual(["Quorum: expected 2, more than half of 2 reporters; found 1"]);
  });

  it("tells funding the reserve from other transfers", () => {
    const inputs = { asset: governance.token.address, to: emissions.reserve.address, amount: tokens(5).toString() };
    const [decoded] = catalogue.decode(catalogue.action("treasury.transferToken")?.calls(inputs) ?? []);
    expect(decoded?.sentence).toBe("Send 5 NET from the treasury to the reserve of emissions");
    const [other] = catalogue.decode(
      catalogue.action("treasury.transferToken")?.calls({ ...inputs, to: sentinel }) ?? [],
    );
    expect(other?.actionId).toBe("treasury.transferToken");
  });

  it("leaves emissions out of a deployment without them", () => {
    const { AlthingToken, AlthingGovernor, TimelockController } = sampleDeployment.contracts;
    const contracts = { AlthingToken, AlthingGovernor, TimelockController } as Record<string, `0x${string}`>;
    const without = createCatalogue({ ...sampleDeployment, contracts }, []);
    expect(without.actions.filter(({ domain }) => domain === "emissions")).toEqual([]);
  });
});
