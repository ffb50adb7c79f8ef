import { describe, expect, it } from "vitest";
import { PLOT_HEIGHT, PLOT_WIDTH, type PlotFrame, xOf, yOf } from "#governance-ui/parts/plot/plot-frame.ts";
import { areaPath, bandPath, linePath, stepsPath } from "#governance-ui/parts/plot/plot-paths.ts";
import { timeTicks } from "#governance-ui/parts/plot/time-ticks.ts";

const frame: PlotFrame = { from: 100, to: 300, low: 0, high: 10 };
const point = (from: number, value: number | null) => ({ from, to: from + 50, value });
const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

describe("a plot's frame", () => {
  it("puts the ends of time at the edges and the least value below the greatest", () => {
    expect([xOf(frame, 100), xOf(frame, 300)]).toEqual([0, PLOT_WIDTH]);
    expect(yOf(frame, 0)).toBeGreaterThan(yOf(frame, 10));
    expect(yOf(frame, 0)).toBeLessThanOrEqual(PLOT_HEIGHT);
    expect(yOf(frame, 10)).toBeGreaterThanOrEqual(0);
  });

  it("keeps a flat series inside", () => {
    expect(Number.isFinite(yOf({ ...frame, low: 3, high: 3 }, 3))).toBe(true);
    expect(Number.isFinite(xOf({ ...frame, to: 100 }, 100))).toBe(true);
  });
});

describe("a line", () => {
  it("goes through the end of each stretch, and breaks where a value is unknown", () => {
    const path = linePath([point(100, 1), point(150, 2), point(200, null), point(250, 3)], frame);
    expect(path.match(/[ML]/g)).toEqual(["M", "L", "M"]);
    expect(numbers(path)[0]).toBe(xOf(frame, 150));
  });

  it("in steps holds each value for its whole stretch, joined while there is no gap", () => {
    const path = stepsPath([point(100, 1), point(150, 2), point(200, null), point(250, 3)], frame);
    expect(path.match(/[MHV]/g)).toEqual(["M", "H", "V", "H", "M", "H"]);
    expect(path.endsWith(`H${PLOT_WIDTH}`)).toBe(true);
  });

  it("of nothing is nothing", () => {
    expect([linePath([], frame), stepsPath([], frame), bandPath([], frame), areaPath([], frame)]).toEqual([
      "",
      "",
      "",
      "",
    ]);
  });
});

describe("a band", () => {
  it("goes along its upper edge and back along its lower one", () => {
    const path = bandPath(
      [
        { from: 100, to: 200, low: 1, high: 4 },
        { from: 200, to: 300, low: 2, high: 5 },
      ],
      frame,
    );
    const [xs, ys] = [0, 1].map((place) => numbers(path).filter((_, index) => index % 2 === place));
    expect(xs).toEqual([0, 500, 500, 1000, 1000, 500, 500, 0]);
    const expected = [4, 4, 5, 5, 2, 2, 1, 1].map((value) => Number(yOf(frame, value).toFixed(1)));
    expect(ys).toEqual(expected);
    expect(path.endsWith("Z")).toBe(true);
  });
});

describe("ticks of time", () => {
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`) / 1000;

  it("over a year are months, with the year where one begins", () => {
    const ticks = timeTicks(at("2026-11-20"), at("2027-11-25"), 6);
    expect(ticks.map(({ label }) => label)).toEqual(["2027", "Apr", "Jul", "Oct"]);
    expect(ticks[0]?.at).toBe(at("2027-01-01"));
  });

  it("over weeks are days", () => {
    const ticks = timeTicks(at("2026-11-01") + 5, at("2026-11-13"), 7);
    expect(ticks).toHaveLength(6);
    expect(ticks[0]?.label).toMatch(/^\d+ Nov$/);
  });

  it("are never more than asked for, over hours or decades", () => {
    for (const days of [1, 3, 12, 60, 200, 400, 1_500, 9_000]) {
      const ticks = timeTicks(at("2026-01-10"), at("2026-01-10") + days * 86_400, 6);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.length).toBeGreaterThan(0);
    }
  });
});
