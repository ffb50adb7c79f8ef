import type { EmissionTerms } from "./emission-terms.ts";

/** What a network's emission starts with, in the contract's units. */
export type EmissionSettings = {
  terms: EmissionTerms;
  startMultiplierBps: bigint;
  baselineTokens: bigint;
  budgetTokens: bigint;
  epochSeconds: bigint;
  windowSeconds: bigint;
};
