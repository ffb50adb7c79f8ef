import { describe, expect, it } from "vitest";
import { stepReach } from "#protocol/parameters/step-reach.ts";

const rail = { min: 100n, max: 1_000n, maxStepBps: 1_000, maxStep: 5n };

describe("how far one vote reaches", () => {
  it("is a share of the value either way, rounded down", () => {
    expect(stepReach(509n, rail)).toEqual({ down: 459n, up: 559n });
  });

  it("is the step in units where the share is less", () => {
    expect(stepReach(509n, { ...rail, maxStep: 51n })).toEqual({ down: 458n, up: 560n });
    expect(stepReach(0n, { min: 0n, max: 9n, maxStepBps: 10_000, maxStep: 3n })).toEqual({ down: 0n, up: 3n });
  });

  it("ends at the rail", () => {
    expect(stepReach(104n, rail)).toEqual({ down: 100n, up: 114n });
    expect(stepReach(980n, rail)).toEqual({ down: 882n, up: 1_000n });
  });

  it("is measured from the end of the rail that the value lies beyond", () => {
    expect(stepReach(7n, rail)).toEqual({ down: 100n, up: 110n });
    expect(stepReach(9_999n, rail)).toEqual({ down: 900n, up: 1_000n });
  });
});
