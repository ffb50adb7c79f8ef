import { describe, expect, it } from "vitest";
import { emissionSettings } from "#profiles/emissions/settings-from-figures.ts";
import { readProfile } from "#profiles/profile/read-profile.ts";
import { fluenceStep } from "#simulation/laws/fluence-law.ts";
import { livepeerStep } from "#simulation/laws/livepeer-step.ts";
import { simulationCsv } from "#simulation/output/simulation-csv.ts";
import { simulationSvg } from "#simulation/output/simulation-svg.ts";
import { simulate } from "#simulation/series/simulation.ts";
import { simulationFigures } from "#simulation/series/simulation-figures.ts";
import { usd } from "#test/unit/protocol/emissions/sample-terms.ts";

const series = (...revenues: (number | null)[]) =>
  revenues.map((revenue, epoch) => ({ epoch, revenueUsd8: revenue === null ? null : usd(revenue) }));

async function simulated(rows: ReturnType<typeof series>, chosen: Record<string, string> = {}) {
  const figures = simulationFigures(await readProfile("fluence"), rows, new Map(Object.entries(chosen)));
  return simulate(emissionSettings("profile fluence", "FLT", figures), rows);
}

describe("a simulation", () => {
  const rows = series(...Array.from({ length: 60 }, (_, i) => (i < 12 ? 10_000 : i === 30 ? null : 40_000)));

  it("spends an equal budget under every law, and never more", async () => {
    for (const budget of ["3000000 FLT", "100000000 FLT"]) {
      const epochs = await simulated(rows, { "emission.budget": budget });
      for (const law of ["althing", "fluence", "livepeer"] as const) {
        const emitted = epochs.reduce((sum, epoch) => sum + epoch[law].emissionTokens, 0n);
        expect(emitted + (epochs.at(-1)?.[law].leftTokens ?? -1n)).toBe(BigInt(budget.split(" ")[0] ?? 0) * 10n ** 18n);
      }
    }
  });

  it("holds every multiplier in an epoch without a figure", async () => {
    const epochs = await simulated(rows);
    for (const law of ["althing", "fluence", "livepeer"] as const) {
      expect(epochs[30]?.[law].multiplierWad).toBe(epochs[29]?.[law].multiplierWad);
    }
  });

  it("takes the first revenues as the reference where a network publishes none", async () => {
    const figures = simulationFigures(await readProfile("fluence"), rows, new Map());
    expect(figures.get("emission.referenceRevenue")).toEqual({
      text: "10000",
      origin: "median of the first 12 known revenues",
    });
    expect(figures.get("emission.epoch")?.text).toBe("24 hours");
    expect(figures.get("emission.epoch")?.origin).toContain("https://github.com/fluencelabs/docs");
  });

  it("refuses figures that contradict each other or do not exist", async () => {
    await expect(simulated(rows, { "emission.kapa": "1" })).rejects.toThrow(/There is no figure emission.kapa/);
    await expect(simulated(rows, { "emission.kappa": "0.7" })).rejects.toThrow(/emission.kappa: expected 0.5 or 1/);
    await expect(simulated(rows, { "emission.minMultiplier": "80%", "emission.maxMultiplier": "70%" })).rejects.toThrow(
      /emission.minMultiplier: is above emission.maxMultiplier/,
    );
    await expect(simulated(series(null, null))).rejects.toThrow(/emission.referenceRevenue: .*12000 USD/);
  });

  it("is written as CSV, exactly, a line an epoch", async () => {
    const lines = simulationCsv(await simulated(series(10_000, null, 20_000)))
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]?.split(",").slice(0, 6)).toEqual([
      "epoch",
      "revenueUsd",
      "smoothedRevenueUsd",
      "targetMultiplier",
      "althingMultiplier",
      "althingEmissionTokens",
    ]);
    expect(lines[2]).toMatch(/^1,,/);
    expect(lines[1]).toContain(",250000,");
  });

  it("is drawn with units, a label at each line and colours for light and dark", async () => {
    const svg = simulationSvg(await simulated(rows), { network: "A & B", symbol: "FLT" });
    expect(svg).toContain("A &amp; B");
    for (const word of ["US dollars an epoch", "FLT an epoch", "of the baseline", "prefers-color-scheme: dark"]) {
      expect(svg).toContain(word);
    }
    expect(svg.match(/Fluence's law<\/text>/g)).toHaveLength(3);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("can be drawn for one epoch, and for revenue that is zero throughout", async () => {
    const one = simulationSvg(await simulated(series(5)), { network: "N", symbol: "T" });
    const none = await simulated(series(0, 0, 0), { "emission.referenceRevenue": "5 USD" });
    for (const svg of [one, simulationSvg(none, { network: "N", symbol: "T" })]) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe("the peers", () => {
  it("Fluence's pool shrinks above its target, else grows, between its bounds", () => {
    const bounds = { targetUsd8: 100n, minTokens: 85n, maxTokens: 105n };
    expect(fluenceStep(100n, 101n, bounds)).toBe(90n);
    expect(fluenceStep(90n, 101n, bounds)).toBe(85n);
    expect(fluenceStep(90n, 100n, bounds)).toBe(99n);
    expect(fluenceStep(99n, 0n, bounds)).toBe(105n);
  });

  it("Livepeer's inflation moves by 500 ppb by the sign, without a cap, not below nothing", () => {
    expect(livepeerStep(218_500n, 99n, 100n)).toBe(219_000n);
    expect(livepeerStep(218_500n, 101n, 100n)).toBe(218_000n);
    expect(livepeerStep(218_500n, 100n, 100n)).toBe(218_500n);
    expect(livepeerStep(300n, 101n, 100n)).toBe(0n);
  });
});
