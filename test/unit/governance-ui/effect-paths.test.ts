import { describe, expect, it } from "vitest";
import { changeWords, effectFrame, effectPath, sumOf } from "#governance-ui/parts/effect/effect-paths.ts";

describe("the scale of an effect", () => {
  it("is one for all scenarios, and holds every value", () => {
    const frame = effectFrame([
      { old: ["100", "90"], new: ["100", "80"] },
      { old: null, new: ["50", "120"] },
    ]);
    expect(frame.low).toBeLessThan(50);
    expect(frame.high).toBeGreaterThan(120);
    expect(frame.to).toBe(2);
  });

  it("never goes below nothing, and has room where all values are the same", () => {
    expect(effectFrame([{ old: null, new: ["0", "0"] }])).toMatchObject({ low: 0 });
    const { low, high } = effectFrame([{ old: ["7"], new: ["7"] }]);
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
  });

  it("draws a step for each point", () => {
    const values = ["1", "2", "3"];
    expect(effectPath(values, effectFrame([{ old: null, new: values }])).match(/H/g)).toHaveLength(3);
  });
});

describe("what changes, in words", () => {
  it("is a share of what it was, and says which way", () => {
    expect(changeWords(1_000n, 963n)).toBe("3.7% less");
    expect(changeWords(1_000n, 1_120n)).toBe("12.0% more");
    expect(changeWords(10_000_000n, 10_000_001n)).toBe("under 0.1% more");
  });

  it("is null where nothing changes, or there was nothing", () => {
    expect(changeWords(5n, 5n)).toBeNull();
    expect(changeWords(0n, 5n)).toBeNull();
  });

  it("adds amounts exactly", () => {
    expect(sumOf(["1", "18446744073709551616"])).toBe(18446744073709551617n);
  });
});
