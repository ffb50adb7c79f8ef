import fc from "fast-check";
import { size } from "viem";
import { describe, expect, it } from "vitest";
import { splitParams, splitPower, splitProblem } from "#governance-ui/vote/split-ballot.ts";

describe("a split ballot", () => {
  it("packs against, for and abstain into 48 bytes in this order", () => {
    const params = splitParams({ against: 1n, for: 2n, abstain: 3n });
    expect(size(params)).toBe(48);
    expect(params).toBe(`0x${"1".padStart(32, "0")}${"2".padStart(32, "0")}${"3".padStart(32, "0")}`);
  });

  it("spends the whole power, whatever rounding leaves", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, fc.bigInt({ min: 0n, max: 10n ** 27n }), (a, b, power) => {
        const forShare = Math.min(a, 100 - Math.min(b, 100));
        const split = { against: Math.min(b, 100), for: forShare, abstain: 100 - Math.min(b, 100) - forShare };
        const votes = splitPower(split, power);
        return votes.against + votes.for + votes.abstain === power;
      }),
    );
  });

  it("says what the shares add up to when it is not 100%", () => {
    expect(splitProblem({ against: 30, for: 30, abstain: 30 })).toContain("90%");
    expect(splitProblem({ against: 50, for: 50, abstain: 0 })).toBeNull();
  });

  it("refuses an empty or broken share", () => {
    expect(splitProblem({ against: Number.NaN, for: 100, abstain: 0 })).toContain("whole number");
    expect(splitProblem({ against: 0.5, for: 99.5, abstain: 0 })).toContain("whole number");
    expect(splitProblem({ against: -10, for: 10, abstain: 100 })).toContain("from 0 to 100");
    expect(splitProblem({ against: -1, for: 101, abstain: 0 })).toContain("from 0 to 100");
    expect(splitProblem({ against: 101, for: 0, abstain: -1 })).toContain("from 0 to 100");
  });
});
