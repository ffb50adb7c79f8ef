import { createPublicClient, getAddress, http } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "#proposals/catalogue/action.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { decodeCalls } from "#proposals/catalogue/decode-calls.ts";
import { makeReport } from "#proposals/report/make-report.ts";
import type { EffectsReport } from "#proposals/report/report.ts";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import type { Call } from "#protocol/chain/call.ts";
import { deployDials, dialActions, thresholdAction } from "#test/fixture/dials.ts";
import { DAY } from "#test/fixture/governance.ts";
import { executed } from "#test/unit/proposals/executed.ts";
import { type ReportChain, startReportChain } from "./report-chain.ts";

let chain: ReportChain;
let action: Action;
let cap: Action | undefined;
beforeAll(async () => {
  chain = await startReportChain();
});
afterAll(() => chain.close());
beforeEach(async () => {
  const dials = await deployDials(chain, chain.timelock.address);
  action = thresholdAction(chain.timelock.address, dials.address);
  cap = dialActions(chain.timelock.address, dials.address)[1];
});

const set = (value: string) => action.calls(action.parse({ value }));

/** With what the module adds to the catalogue. */
async function report(calls: Call[], known: Action = action): Promise<EffectsReport> {
  const { deployment, catalogue: usual } = chain;
  const catalogue: Catalogue = {
    ...usual,
    actions: [known, ...usual.actions],
    parameters: [...known.parameters, ...usual.parameters],
    action: (id) => (id === known.id ? known : usual.action(id)),
    parameter: (id) => known.findParameter(id) ?? usual.parameter(id),
    decode: (all) =>
      decodeCalls(
        [known, ...usual.actions],
        all.map((call) => ({ ...call, target: getAddress(call.target) })),
      ),
  };
  const client = createPublicClient({ transport: http(chain.rpc.url), cacheTime: 0 });
  const blockNumber = await client.getBlockNumber();
  return makeReport(
    { deployment, catalogue, client, blockNumber },
    { title: "Lower it", description: "", calls, made: null },
  );
}

const of = (made: EffectsReport, ...checks: string[]) =>
  made.findings
    .filter(({ check }) => checks.includes(check))
    .map(({ level, title, change }) => ({ level, title, change }));

describe("the report of a vote whose effect comes later", () => {
  it("says until when it is pending and what the value is then, and finds nothing missing", async () => {
    const made = await report(set("55%"));
    expect(of(made, "parameters", "later")).toEqual([
      { level: "info", title: "Threshold", change: { before: "60%", after: "55%" } },
      { level: "info", title: "Threshold goes from 60% to 55%", change: null },
    ]);
    const [parameter, later] = ["parameters", "later"].map((id) => made.findings.find(({ check }) => check === id));
    expect(parameter?.detail).toContain("at its execution 60%");
    expect(later?.detail).toMatch(
      /^Pending until 14 days after its execution, on the fork \d{4}-\d\d-\d\d [^.]*\. Then: Threshold: 55%\.$/,
    );
    // What Dials keeps for its own tests; value and ramp are explained.
    expect(of(made, "storage").map(({ title }) => title)).toEqual([expect.stringMatching(/^One slot /)]);
  });

  it("does not differ from one that was made a day before", async () => {
    const first = await report(set("55%"));
    await chain.networkHelpers.time.increase(DAY);
    expect(reportDifferences(first, await report(set("55%")))).toEqual([]);
  });

  it("says of a rise, which is there at once, nothing that comes later", async () => {
    const made = await report(set("65%"));
    expect(of(made, "parameters", "later")).toEqual([
      { level: "info", title: "Threshold", change: { before: "60%", after: "65%" } },
    ]);
  });

  it("is an error where the effect is not there when it should be", async () => {
    const late: Action = {
      ...action,
      verify: async (inputs, client, { laterBlock, ...context }) => {
        const { pending, ...found } = await action.verify(inputs, client, context);
        if (laterBlock !== undefined || pending === undefined) return { ...found, ok: false };
        return { ...found, pending };
      },
    };
    expect(of(await report(set("55%"), late), "later")).toEqual([
      { level: "error", title: "Threshold goes from 60% to 55%, and is not there when it should be", change: null },
    ]);
  });

  it("does not lay to a proposal what a ramp does that runs already", async () => {
    if (cap === undefined) throw new Error("There is no cap.");
    await executed(chain, cap.calls(cap.parse({ value: "5" })));
    const made = await report([chain.threshold(9_000_000)], cap);
    expect(of(made, "parameters").map(({ title }) => title)).toEqual(["Proposal threshold"]);
    expect(of(made, "later")).toEqual([]);
    const stopped = await report(cap.calls(cap.parse({ value: "10" })), cap);
    expect(of(stopped, "parameters", "later")).toMatchObject([
      { level: "info", title: "Cap", change: { after: "10" } },
      { level: "info", title: expect.stringMatching(/^Cap goes from [\d,]+ to 10$/) },
    ]);
  });
});
