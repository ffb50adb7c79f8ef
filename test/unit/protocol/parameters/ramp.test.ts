import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rampValue } from "#protocol/parameters/ramp.ts";

describe("where a ramp is", () => {
  const down = { fromValue: 6_500n, toValue: 6_000n, fromSeconds: 1_000, untilSeconds: 1_014 };

  it("is on a straight line, rounded towards where it began, until its last second", () => {
    expect([1_000, 1_007, 1_013, 1_014, 9_999].map((at) => rampValue(down, at))).toEqual([
      6_500n,
      6_250n,
      6_036n,
      6_000n,
      6_000n,
    ]);
    const up = { ...down, fromValue: 6_000n, toValue: 6_500n };
    expect([1_000, 1_007, 1_013, 1_014].map((at) => rampValue(up, at))).toEqual([6_000n, 6_250n, 6_464n, 6_500n]);
  });

  it("is at its end where it has no length", () => {
    expect(rampValue({ ...down, untilSeconds: 1_000 }, 1_000)).toBe(6_000n);
  });

  it("never turns and never passes its end", () => {
    const value = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
    const second = fc.integer({ min: 0, max: 31_536_000 });
    fc.assert(
      fc.property(value, value, second, second, second, (fromValue, toValue, length, a, b) => {
        const ramp = { fromValue, toValue, fromSeconds: 0, untilSeconds: length };
        const [earlier, later] = [rampValue(ramp, Math.min(a, b)), rampValue(ramp, Math.max(a, b))];
        return fromValue <= toValue
          ? fromValue <= earlier && earlier <= later && later <= toValue
          : fromValue >= earlier && earlier >= later && later >= toValue;
      }),
    );
  });
});
