import type { EmissionSettings } from "./emission-settings.ts";
import type { EmissionTerms } from "./emission-terms.ts";
import { greatest, least } from "./integer.ts";

/** A parameter of the contract, at its place in this list: its name in the model, or the baseline. */
export const controllerParameters = [
  "referenceUsd8",
  "kappaHalves",
  "minMultiplierBps",
  "maxMultiplierBps",
  "deadBandBps",
  "slewDownBps",
  "slewUpBps",
  "decayPpm",
  "epochCapTokens",
  "baselineTokens",
] as const satisfies readonly (keyof EmissionTerms | "baselineTokens")[];

export type ControllerParameter = (typeof controllerParameters)[number];

/** Their ids in the catalogue. */
export const parameterIds: Readonly<Record<ControllerParameter, `emission.${string}`>> = {
  referenceUsd8: "emission.referenceRevenue",
  kappaHalves: "emission.kappa",
  minMultiplierBps: "emission.minMultiplier",
  maxMultiplierBps: "emission.maxMultiplier",
  deadBandBps: "emission.deadBand",
  slewDownBps: "emission.slewDown",
  slewUpBps: "emission.slewUp",
  decayPpm: "emission.decay",
  epochCapTokens: "emission.epochCap",
  baselineTokens: "emission.baseline",
};

export type Rail = { min: bigint; max: bigint; maxStepBps: number };

/** The parameters' values in the order of the contract. */
export function controllerValues({ terms, baselineTokens }: EmissionSettings): bigint[] {
  return controllerParameters.map((name) => (name === "baselineTokens" ? baselineTokens : terms[name]));
}

/** Rails to deploy with, in the order of the contract. They can never be changed afterwards. */
export function startingRails({ terms, baselineTokens }: EmissionSettings): Rail[] {
  const rails: Record<ControllerParameter, Rail> = {
    referenceUsd8: {
      min: greatest(terms.referenceUsd8 / 1_000n, 1_000n),
      max: least(terms.referenceUsd8 * 1_000n, 2n ** 64n - 1n),
      maxStepBps: 2_500,
    },
    kappaHalves: { min: 1n, max: 2n, maxStepBps: 10_000 },
    minMultiplierBps: { min: 1_000n, max: 5_000n, maxStepBps: 2_000 },
    maxMultiplierBps: { min: 5_000n, max: 12_500n, maxStepBps: 1_000 },
    deadBandBps: { min: 200n, max: 3_000n, maxStepBps: 2_500 },
    slewDownBps: { min: 200n, max: 2_000n, maxStepBps: 2_500 },
    slewUpBps: { min: 100n, max: 1_000n, maxStepBps: 2_500 },
    decayPpm: { min: 0n, max: 20_000n, maxStepBps: 2_500 },
    epochCapTokens: { min: 0n, max: terms.epochCapTokens * 4n, maxStepBps: 2_500 },
    baselineTokens: { min: 0n, max: baselineTokens * 2n, maxStepBps: 1_000 },
  };
  return controllerParameters.map((name) => rails[name]);
}
