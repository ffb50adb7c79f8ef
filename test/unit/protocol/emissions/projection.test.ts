import { describe, expect, it } from "vitest";
import { startState } from "#protocol/emissions/emission-terms.ts";
import { projectEmission, projectScenarios } from "#protocol/emissions/projection.ts";
import { TERMS, tokens } from "./sample-terms.ts";

const state = startState(TERMS, { multiplierBps: 10_000n, baselineTokens: tokens(1_000), budgetTokens: tokens(9_000) });
const sum = (epochs: readonly { emissionTokens: bigint }[]) =>
  epochs.reduce((all, one) => all + one.emissionTokens, 0n);

describe("a projection", () => {
  it("spans twelve epochs and stops at the budget", () => {
    const epochs = projectEmission(state, TERMS, TERMS.referenceUsd8);
    expect(epochs).toHaveLength(12);
    expect(sum(epochs)).toBe(tokens(9_000));
    expect(epochs.at(-1)?.after.leftTokens).toBe(0n);
  });

  it("emits less when revenue doubles, and no more than the baseline when it halves", () => {
    const rich = { ...state, leftTokens: tokens(1_000_000) };
    const { same, doubled, halved } = projectScenarios(rich, TERMS, TERMS.referenceUsd8);
    expect(sum(doubled)).toBeLessThan(sum(same));
    expect(sum(halved)).toBe(sum(same));
  });

  it("holds the multiplier where revenue is unknown", () => {
    const low = { ...state, multiplierWad: 6n * 10n ** 17n };
    for (const { after } of projectEmission(low, TERMS, null)) expect(after.multiplierWad).toBe(low.multiplierWad);
  });

  it("raises nothing above 1, for which a market would have to be asked", () => {
    const terms = { ...TERMS, maxMultiplierBps: 12_500n };
    for (const { after } of projectEmission(state, terms, TERMS.referenceUsd8 / 2n)) {
      expect(after.multiplierWad).toBe(state.multiplierWad);
    }
  });
});
