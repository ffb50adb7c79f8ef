import { describe, expect, it } from "vitest";
import { althingLaw, backTest, fluenceLaw } from "#simulation/laws/back-test.ts";

const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);

describe("the law over a noisy series", () => {
  it("keeps its figures for the seed that the benchmark fixes", () => {
    const { reversals, tenfoldShiftEpochs, halvedShiftEpochs } = backTest(althingLaw, 1);
    expect(reversals).toBeLessThanOrEqual(3);
    expect(tenfoldShiftEpochs).toBeLessThanOrEqual(0.1);
    expect(halvedShiftEpochs).toBeLessThanOrEqual(4.5);
  });

  it("turns at most three times, whatever the seed", () => {
    expect(Math.max(...SEEDS.map((seed) => backTest(althingLaw, seed).reversals))).toBeLessThanOrEqual(3);
  });

  it("turns and shifts less than Fluence's law", () => {
    const mean = (of: (seed: number) => number) => SEEDS.reduce((sum, seed) => sum + of(seed), 0) / SEEDS.length;
    for (const figure of ["reversals", "tenfoldShiftEpochs", "halvedShiftEpochs"] as const) {
      const ours = mean((seed) => backTest(althingLaw, seed)[figure]);
      const theirs = mean((seed) => backTest(fluenceLaw, seed)[figure]);
      expect(ours * 5).toBeLessThan(theirs);
    }
  });
});
