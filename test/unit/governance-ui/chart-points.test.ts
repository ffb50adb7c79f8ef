import { describe, expect, it } from "vitest";
import type { ParameterChange } from "#governance-ui/api/parameters.ts";
import { chartPoints } from "#governance-ui/pages/parameter/chart-points.ts";

const change = (at: number, oldValue: string | null, newValue: string, inForceAt = at): ParameterChange => ({
  old: oldValue,
  new: newValue,
  oldHuman: oldValue,
  newHuman: `${newValue} units`,
  headroom: null,
  proposalId: null,
  proposalNumber: null,
  cause: "proposal",
  block: at,
  at,
  inForceAt,
  by: null,
  txHash: "0x00",
});
const words = (raw: string) => `${raw} units`;
const NOW = 10_000;

describe("the chart of a parameter", () => {
  it("has each value from when it was set, oldest first", () => {
    const points = chartPoints([change(300, "7", "9"), change(100, null, "7")], NOW, words);
    expect(points).toEqual([
      { at: 100, value: 7, label: "7 units" },
      { at: 300, value: 9, label: "9 units" },
    ]);
  });

  it("leaves out what is no number", () => {
    expect(chartPoints([change(300, "0xab", "0xcd"), change(100, null, "7")], NOW, words)).toHaveLength(1);
  });

  it("goes along a ramp, from where it began to its value at its end", () => {
    const points = chartPoints([change(1_000, "600", "440", 2_600)], NOW, words);
    expect(points[0]).toEqual({ at: 1_000, value: 600, label: "600 units", slopes: true });
    expect(points[8]).toEqual({ at: 1_800, value: 520, label: "520 units", slopes: true });
    expect(points.at(-1)).toEqual({ at: 2_600, value: 440, label: "440 units" });
    expect(points).toHaveLength(17);
  });

  it("ends a ramp where the next change interrupts it, and at the present", () => {
    const interrupted = chartPoints([change(1_800, "520", "600"), change(1_000, "600", "440", 2_600)], NOW, words);
    expect(interrupted.slice(-3)).toEqual([
      { at: 1_750, value: 525, label: "525 units", slopes: true },
      { at: 1_800, value: 520, label: "520 units" },
      { at: 1_800, value: 600, label: "600 units" },
    ]);
    const running = chartPoints([change(1_000, "600", "440", 2_600)], 1_850, words);
    expect(running.at(-1)).toEqual({ at: 1_850, value: 515, label: "515 units" });
  });
});
