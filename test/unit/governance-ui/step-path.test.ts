import { describe, expect, it } from "vitest";
import { boundPosition } from "#governance-ui/parts/bound-position.ts";
import { stepPath } from "#governance-ui/parts/step-path.ts";

describe("a step line", () => {
  it("holds a value until the next one, to the end of the time axis", () => {
    const points = [
      { at: 0, value: 0, label: "" },
      { at: 50, value: 10, label: "" },
    ];
    const { line, marks } = stepPath(points, { width: 110, height: 100, until: 100 });
    expect(marks.map(({ x }) => x)).toEqual([5, 55]);
    expect(marks.map(({ y }) => y)).toEqual([90, 10]);
    expect(line).toBe("M5.0 90.0H55.0V10.0H110");
  });

  it("goes straight to the next point from one that slopes", () => {
    const points = [
      { at: 0, value: 0, label: "", slopes: true },
      { at: 50, value: 10, label: "" },
    ];
    expect(stepPath(points, { width: 110, height: 100, until: 100 }).line).toBe("M5.0 90.0L55.0 10.0H110");
  });

  it("of nothing is empty", () => {
    expect(stepPath([], { width: 10, height: 10, until: 1 }).line).toBe("");
  });
});

describe("a position between bounds", () => {
  it("is a percentage, exact beyond the range of doubles", () => {
    expect(boundPosition("50", { min: "0", max: "200" })).toEqual({ percent: 25, logarithmic: false });
    expect(boundPosition((10n ** 30n).toString(), { min: "0", max: (2n * 10n ** 30n).toString() })).toMatchObject({
      percent: 50,
    });
  });

  it("is logarithmic in a range far wider than the value", () => {
    expect(boundPosition("999", { min: "0", max: "999999" })).toEqual({ percent: 50, logarithmic: true });
  });

  it("has none where the bounds are those of the integer type", () => {
    expect(boundPosition("1", { min: "0", max: (2n ** 256n - 1n).toString() })).toBeNull();
  });

  it("has none for what is not a number", () => {
    expect(boundPosition("0xabc", { min: "0", max: "1" })).toBeNull();
  });
});
