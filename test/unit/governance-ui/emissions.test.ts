import { describe, expect, it } from "vitest";
import { chartEpochs } from "#governance-ui/pages/emissions/chart-epochs.ts";
import { decisionsOf } from "#governance-ui/pages/emissions/decisions.ts";
import { goAhead, modelOf } from "#governance-ui/pages/emissions/emission-model.ts";
import { emissionColumns, revenueColumns } from "#governance-ui/pages/emissions/epoch-columns.ts";
import { epochCsv } from "#governance-ui/pages/emissions/epoch-csv.ts";
import { emissionWith, oneStep } from "#governance-ui/pages/emissions/one-step.ts";
import { type OldPath, pathWithout } from "#governance-ui/pages/emissions/path-without.ts";
import { shareOf } from "#governance-ui/pages/emissions/share.ts";
import { tokens, usd } from "#test/unit/protocol/emissions/sample-terms.ts";
import { emissionsView, type Vote } from "./emissions-view.ts";

const revenues = Array.from({ length: 40 }, (_, epoch) => (epoch === 7 ? null : usd(10_000 + 900 * epoch)));
const steeper: Vote = { epoch: 12, name: "referenceUsd8", value: usd(12_000) };
const smaller: Vote = { epoch: 20, name: "baselineTokens", value: tokens(200_000) };
const wider: Vote = { epoch: 30, name: "deadBandBps", value: 1_200n };

function undo({ view, items }: ReturnType<typeof emissionsView>, key: string): OldPath {
  const decision = decisionsOf(view.changes).find((candidate) => candidate.key === key);
  if (decision === undefined) throw new Error(`There is no decision ${key}.`);
  return pathWithout(decision, view, items);
}

describe("the old path", () => {
  it("is to the wei what a network without that vote would have had, other votes as they were", () => {
    const voted = emissionsView(revenues, [steeper, smaller, wider]);
    for (const [key, others] of [
      ["1", [smaller, wider]],
      ["2", [steeper, wider]],
      ["3", [steeper, smaller]],
    ] as const) {
      const path = undo(voted, key);
      const without = emissionsView(revenues, others);
      const first = path.epochs[0]?.epoch ?? 0;
      expect(path.epochs.map(({ emissionTokens }) => String(emissionTokens))).toEqual(
        without.items.slice(first).map(({ emissionTokens }) => emissionTokens),
      );
      expect(path.now).toEqual({ terms: without.terms, state: without.state });
    }
  });

  it("begins with the first epoch that the vote affected", () => {
    const path = undo(emissionsView(revenues, [steeper]), "1");
    expect(path.epochs.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 28 }, (_, at) => 12 + at));
  });

  it("of a vote since which no epoch was accounted lies wholly ahead", () => {
    const voted = emissionsView(revenues, [{ ...steeper, epoch: 40 }]);
    const path = undo(voted, "1");
    expect(path.epochs).toEqual([]);
    const { view } = voted;
    const ahead = (model: Parameters<typeof goAhead>[0]) => goAhead(model, view, BigInt(view.demand.lastUsd8));
    expect(ahead(path.now)).not.toEqual(ahead(modelOf(view)));
    const unvoted = emissionsView(revenues).view;
    expect(ahead(path.now)).toEqual(goAhead(modelOf(unvoted), unvoted, BigInt(unvoted.demand.lastUsd8)));
  });

  it("undoes together what one proposal changed together", () => {
    const voted = emissionsView(revenues, [steeper, { ...wider, epoch: 12 }]);
    const [one, two] = voted.view.changes;
    if (one === undefined || two === undefined) throw new Error("Two parameters changed.");
    const view = {
      ...voted.view,
      changes: [
        { ...one, proposalNumber: 9 },
        { ...two, proposalNumber: 9 },
      ],
    };
    const [decision, ...more] = decisionsOf(view.changes);
    expect(more).toEqual([]);
    if (decision === undefined) throw new Error("There is a decision.");
    expect(pathWithout(decision, view, voted.items).now.terms).toEqual(emissionsView(revenues).terms);
  });
});

describe("the charts", () => {
  const voted = emissionsView(revenues, [steeper, wider]);

  it("have every epoch and twelve ahead, one after another", () => {
    const epochs = chartEpochs(voted.view, voted.items, null);
    expect(epochs.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 52 }, (_, epoch) => epoch));
    expect(epochs.filter(({ outcome }) => outcome === null)).toHaveLength(12);
    for (const [index, { from }] of epochs.slice(1).entries()) expect(from).toBe(epochs[index]?.to);
  });

  it("draw the reference and the dead band as they were at each epoch", () => {
    const epochs = chartEpochs(voted.view, voted.items, null);
    expect([epochs[11]?.reference, epochs[12]?.reference]).toEqual([10_000, 12_000]);
    const share = (at: number) => {
      const { hold } = epochs[at] ?? { hold: { low: 0, high: 0 } };
      return (hold.high - hold.low) / (hold.high + hold.low);
    };
    expect(share(29)).toBeCloseTo(0.1);
    expect(share(30)).toBeCloseTo(0.12);
  });

  it("leave a gap where revenue was unknown, and no old path before the vote", () => {
    const epochs = chartEpochs(voted.view, voted.items, undo(voted, "1"));
    expect(epochs[7]?.revenue).toBeNull();
    expect(epochs[11]?.old).toBeNull();
    expect(epochs[12]?.old).not.toBeNull();
    expect(epochs.at(-1)?.old).not.toBeNull();
  });
});

describe("the tables", () => {
  const { items } = emissionsView(revenues);

  it("hold in the file every digit, and nothing for what was unknown", () => {
    const lines = epochCsv(revenueColumns, items).trimEnd().split("\n");
    expect(lines[0]).toBe("epoch,endedUnixSeconds,revenueUsd,smoothedUsd,outcome");
    expect(lines).toHaveLength(41);
    expect(lines[8]).toMatch(/^7,\d+,,\d+(\.\d+)?,revenue-unknown$/);
  });

  it("show the old path beside the emission only when there is one", () => {
    expect(emissionColumns("NET", null).map(({ name }) => name)).not.toContain("oldPathTokens");
    const [last] = items.slice(-1);
    const columns = emissionColumns("NET", new Map([[39, tokens(5)]]));
    const old = columns.find(({ name }) => name === "oldPathTokens");
    expect(last && old?.exact(last)).toBe("5");
  });
});

describe("one step of a vote", () => {
  const parameter = {
    parameterId: "emission.deadBand",
    value: "1000",
    min: "900",
    max: "2000",
    maxStepBps: 2_500,
    maxStep: "1",
  };

  it("is the largest share of the value, inside the rail", () => {
    expect(oneStep({ ...parameter, nextChangeAt: 0 })).toEqual({ down: 900n, up: 1_250n });
    expect(oneStep({ ...parameter, value: "1", min: "0", nextChangeAt: 0 })).toEqual({ down: 0n, up: 2n });
    expect(oneStep({ ...parameter, value: "1", min: "0", maxStep: "40", nextChangeAt: 0 }).up).toBe(41n);
  });

  it("tells what the next twelve epochs would emit", () => {
    const { view } = emissionsView(revenues);
    const now = emissionWith(view, -1, 0n);
    expect(emissionWith(view, 9, BigInt(view.terms.baselineTokens))).toBe(now);
    expect(emissionWith(view, 9, BigInt(view.terms.baselineTokens) / 2n)).toBeLessThan(now);
    expect(emissionWith(view, 0, usd(40_000))).toBeGreaterThan(now);
  });
});

describe("a provider's share", () => {
  it("is the whole network until both numbers are given", () => {
    expect(shareOf("", "")).toEqual({ own: 1n, all: 1n, problem: null });
    expect(shareOf("3", "40")).toEqual({ own: 3n, all: 40n, problem: null });
  });

  it.each([
    ["3", "", /units of the whole network/],
    ["", "40", /provider's units too/],
    ["3", "0", /units of the whole network/],
    ["41", "40", /no more units/],
    ["3.5", "40", /whole number/],
    ["-1", "40", /whole number/],
    ["3", "many", /whole number/],
  ])("of %s in %s is refused in words", (own, all, words) => {
    expect(shareOf(own, all).problem).toMatch(words);
  });
});
