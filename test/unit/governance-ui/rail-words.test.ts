import { describe, expect, it } from "vitest";
import { railWords } from "#governance-ui/pages/network/rail-words.ts";

describe("a rail", () => {
  it("is told in the unit of its figure, as are its ends and its greatest step", () => {
    expect(railWords("maxTurnoutFloorBps", "2000", 18)).toBe("20%");
    for (const end of ["min", "max", "maxStep"]) expect(railWords(`deadBandBps.${end}`, "500", 18)).toBe("5%");
    expect(railWords("referenceUsd8.maxStep", "250000000", 18)).toBe("2.5 USD");
    expect(railWords("baselineTokens.maxStep", "1500000000000000000", 18)).toBe("1.5");
  });

  it("has shares and times of its own, whatever its figure counts", () => {
    expect(railWords("baselineTokens.maxStepBps", "1000", 18)).toBe("10%");
    expect(railWords("baselineTokens.rampUpSeconds", "864000", 18)).toBe("10 days");
  });
});
