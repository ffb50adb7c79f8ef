import { afterAll, beforeAll, expect, it } from "vitest";
import { verdict } from "#proposals/report/verdict.ts";
import { type EmissionBotChain, startEmissionBotChain } from "#test/integration/bots/emission-bot-chain.ts";
import { foundBy, withReports } from "./report-chain.ts";

const startReporting = async () => withReports(await startEmissionBotChain());
let chain: EmissionBotChain & Awaited<ReturnType<typeof startReporting>>;

beforeAll(async () => {
  chain = await startReporting();
  // Days before the first epoch ends, so that epochs fall due while the proposal is voted.
  await chain.enterWindow(0, -3 * 24 * 3600);
});
afterAll(() => chain.close());

it("does not take for an effect that epochs fall due meanwhile", async () => {
  const report = await chain.reportDraft(chain.calls("emission.slewUp", { value: "6%" }));
  expect(verdict(report)).toBe("No errors and no warnings.");
  expect(foundBy(report, "parameters")).toEqual(["info: Greatest rise an epoch"]);
  expect(foundBy(report, "events")).toEqual([expect.stringContaining("emits ParameterSet")]);
});

it("tells the rail that holds a parameter, and the room in it", async () => {
  const report = await chain.reportDraft(chain.calls("emission.slewUp", { value: "6%" }));
  const [found] = report.findings.filter(({ check }) => check === "parameters");
  expect(found?.detail).toBe("raw 500 → 600; bounds 1% to 10%; room 5% down, 4% up");
  expect(found?.change).toEqual({ before: "5%", after: "6%" });
});

it("says why a step that is too large cannot be executed", async () => {
  const report = await chain.reportDraft(chain.calls("emission.slewUp", { value: "9%" }));
  expect(report.run.executed).toBe(false);
  expect(verdict(report)).toContain("Parameter_StepTooLarge");
});
