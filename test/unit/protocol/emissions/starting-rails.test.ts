import { expect, it } from "vitest";
import {
  type ControllerParameter,
  controllerValues,
  parameterPlace,
  startingRails,
} from "#protocol/emissions/controller-parameters.ts";
import type { EmissionTerms } from "#protocol/emissions/emission-terms.ts";
import { TERMS, tokens, usd } from "./sample-terms.ts";

const settings = (terms: Partial<EmissionTerms> = {}) => ({
  terms: { ...TERMS, ...terms },
  startMultiplierBps: 10_000n,
  baselineTokens: tokens(250_000),
  budgetTokens: tokens(1_000_000),
  epochSeconds: 86_400n,
  windowSeconds: 43_200n,
});
const pace = { maxStep: 1n, minDelaySeconds: 30 * 86_400, rampUpSeconds: 0, rampDownSeconds: 0 };
const railOf = (name: ControllerParameter, terms: Partial<EmissionTerms> = {}) =>
  startingRails(settings(terms))[parameterPlace(name)];

it("values stand in the contract's order, the baseline last", () => {
  expect(controllerValues(settings())).toEqual([...Object.values(TERMS), tokens(250_000)]);
});

it("rails leave a thousandfold of the reference, within what the contract can hold", () => {
  expect(railOf("referenceUsd8")).toEqual({ min: usd(10), max: usd(10_000_000), maxStepBps: 2_500, ...pace });
  expect(railOf("referenceUsd8", { referenceUsd8: 5_000n })?.min).toBe(1_000n);
  expect(railOf("referenceUsd8", { referenceUsd8: 2n ** 60n })?.max).toBe(2n ** 64n - 1n);
});

it("rails leave four times the cap, twice the baseline, and both powers of the droop", () => {
  expect(railOf("epochCapTokens")).toEqual({ min: 0n, max: tokens(2_000_000), maxStepBps: 2_500, ...pace });
  expect(railOf("baselineTokens")).toEqual({ min: 0n, max: tokens(500_000), maxStepBps: 1_000, ...pace });
  expect(railOf("kappaHalves")).toEqual({ min: 1n, max: 2n, maxStepBps: 10_000, ...pace });
});
