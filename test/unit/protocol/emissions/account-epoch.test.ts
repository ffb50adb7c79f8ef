import { describe, expect, it } from "vitest";
import { accountEpoch, decayedBy, WAD } from "#protocol/emissions/emission-law.ts";
import { type EmissionTerms, type EpochFacts, startState } from "#protocol/emissions/emission-terms.ts";
import { TERMS, tokens } from "./sample-terms.ts";

const start = startState(TERMS, { multiplierBps: 6_000n, baselineTokens: tokens(1_000), budgetTokens: tokens(9_000) });
const silent: EpochFacts = { revenueUsd8: null, loweredBps: null, marketAllowsRaise: false };
/** Half the reference for so long that it is usual: the multiplier aims above 1. */
const poor = {
  ...start,
  smoothedUsd8: TERMS.referenceUsd8 / 2n,
  lastUsd8: TERMS.referenceUsd8 / 2n,
  beforeLastUsd8: TERMS.referenceUsd8 / 2n,
};
const poorFacts: EpochFacts = { ...silent, revenueUsd8: TERMS.referenceUsd8 / 2n };
const account = (state: Partial<typeof start>, facts: Partial<EpochFacts> = {}, terms: Partial<EmissionTerms> = {}) =>
  accountEpoch({ ...poor, ...state }, { ...TERMS, ...terms }, { ...poorFacts, ...facts });

describe("an epoch", () => {
  it("without revenue holds the multiplier and what was usual, emits, and decays the baseline", () => {
    const { state, emissionTokens } = accountEpoch(start, TERMS, silent);
    expect(emissionTokens).toBe(tokens(600));
    expect(state).toEqual({ ...start, baselineTokens: tokens(997.5), leftTokens: tokens(8_400) });
  });

  it("with revenue moves the multiplier first, and emits by it", () => {
    const { state, emissionTokens } = account({});
    expect(state.multiplierWad).toBe((WAD * 63n) / 100n);
    expect(emissionTokens).toBe(tokens(630));
  });

  it("emits no more than its cap, nor than is left", () => {
    expect(account({}, {}, { epochCapTokens: tokens(7) }).emissionTokens).toBe(tokens(7));
    const last = account({ leftTokens: tokens(5) });
    expect([last.emissionTokens, last.state.leftTokens]).toEqual([tokens(5), 0n]);
  });

  it("under the guardian's limit pays less, and the multiplier does not rise behind it", () => {
    const limited = account({}, { loweredBps: 1_000n });
    expect(limited.emissionTokens).toBe(tokens(100));
    expect(limited.state.multiplierWad).toBe(poor.multiplierWad);
    expect(account({}, { loweredBps: 9_000n }).emissionTokens).toBe(tokens(600));
  });

  it("under the guardian's limit lets the multiplier fall all the same", () => {
    const rich = { smoothedUsd8: start.smoothedUsd8 * 9n, lastUsd8: start.lastUsd8 * 9n };
    const facts = { revenueUsd8: start.smoothedUsd8 * 9n, loweredBps: 1_000n };
    expect(account(rich, facts).state.multiplierWad).toBe((WAD * 54n) / 100n);
  });

  it.each([
    ["from below 1 up to 1", 98n, false, 100n],
    ["not from 1", 100n, false, 100n],
    ["not further from above 1", 110n, false, 110n],
    ["by a whole step where the market allows it", 100n, true, 105n],
  ] as const)("raises the multiplier %s", (_, before, marketAllowsRaise, after) => {
    const { state } = account(
      { multiplierWad: (WAD * before) / 100n },
      { marketAllowsRaise },
      { maxMultiplierBps: 12_500n },
    );
    expect(state.multiplierWad).toBe((WAD * after) / 100n);
  });
});

it("a baseline that decays over lapsed epochs is what it is epoch by epoch, to the rounding", () => {
  let stepwise = tokens(1_000);
  for (let epoch = 1n; epoch <= 40n; epoch++) {
    stepwise = (stepwise * 997_500n) / 1_000_000n;
    const apart = decayedBy(tokens(1_000), 2_500n, epoch) - stepwise;
    expect(apart < 0n ? -apart : apart).toBeLessThan(100n);
  }
});
