import { describe, expect, it } from "vitest";
import { decayedBy, observeRevenue, stepMultiplier, targetMultiplier, WAD } from "#protocol/emissions/emission-law.ts";
import { startState } from "#protocol/emissions/emission-terms.ts";
import { squareRoot } from "#protocol/emissions/integer.ts";
import { TERMS } from "./sample-terms.ts";

/** The same cases as test/solidity/emissions/EmissionLaw.t.sol, which random stories seldom reach. */
describe("the law at its edges", () => {
  const steady = (usd8: bigint) =>
    startState({ ...TERMS, referenceUsd8: usd8 }, { multiplierBps: 10_000n, baselineTokens: 0n, budgetTokens: 0n });
  const wad = (hundredths: bigint) => (WAD * hundredths) / 100n;

  it("holds up to the edge of the dead band and moves beyond it", () => {
    expect(stepMultiplier(TERMS, wad(60n), wad(66n))).toBe(wad(60n));
    expect(stepMultiplier(TERMS, wad(60n), wad(54n))).toBe(wad(60n));
    expect(stepMultiplier(TERMS, wad(60n), wad(66n) + 1n)).toBe(wad(63n));
    expect(stepMultiplier(TERMS, wad(60n), wad(54n) - 1n)).toBe(wad(54n));
  });

  it("holds in the dead band from one bound to the other, and leaves it where a vote moved a bound past", () => {
    expect(stepMultiplier(TERMS, wad(25n), wad(26n))).toBe(wad(25n));
    expect(stepMultiplier(TERMS, wad(25n) - 1n, wad(26n))).toBeGreaterThan(wad(25n));
    expect(stepMultiplier(TERMS, wad(100n), wad(99n))).toBe(wad(100n));
    expect(stepMultiplier(TERMS, wad(100n) + 1n, wad(99n))).toBe(wad(99n));
  });

  it("rounds multipliers down and revenue up", () => {
    expect(stepMultiplier(TERMS, wad(30n) + 9n, wad(25n))).toBe(wad(27n) + 8n);
    expect(targetMultiplier({ ...TERMS, kappaHalves: 2n }, 3n * TERMS.referenceUsd8)).toBe(333_333_333_333_333_333n);
    const rounded = { ...steady(1_001n), lastUsd8: 1_003n, beforeLastUsd8: 1_003n };
    expect(observeRevenue(rounded, 1_002n, 1_000n).smoothedUsd8).toBe(1_002n);
    expect(observeRevenue(steady(1_001n), 2n ** 64n - 1n, 1_000n).lastUsd8).toBe(1_252n);
    expect(observeRevenue(steady(1_001n), 0n, 1_000n).lastUsd8).toBe(801n);
  });

  it("never lets the mean fall below a thousandth of the reference, rounded up", () => {
    const reference = TERMS.referenceUsd8 + 1n;
    let state = steady(reference);
    for (let i = 0; i < 400; i++) state = observeRevenue(state, 0n, reference);
    expect(state.smoothedUsd8).toBe(TERMS.referenceUsd8 / 1_000n + 1n);
  });

  it("lets lapsed epochs decay to nothing in the end", () => {
    expect(decayedBy(1_000n, 2_500n, 0n)).toBe(1_000n);
    expect(decayedBy(2n ** 96n - 1n, 2_500n, 2n ** 24n)).toBeLessThanOrEqual(1n);
  });

  it("takes square roots rounded down", () => {
    for (const root of [1n, 2n, 3n, 10n ** 9n, 2n ** 62n - 1n, 10n ** 27n]) {
      expect(squareRoot(root * root)).toBe(root);
      expect(squareRoot(root * root - 1n)).toBe(root - 1n);
      expect(squareRoot(root * root + 2n * root)).toBe(root);
    }
    expect([0n, 1n, 2n, 3n, 4n].map(squareRoot)).toEqual([0n, 1n, 1n, 1n, 2n]);
  });
});
