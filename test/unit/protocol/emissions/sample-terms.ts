import { parseUnits } from "viem";
import type { EmissionTerms } from "#protocol/emissions/emission-terms.ts";

export const tokens = (amount: number) => parseUnits(String(amount), 18);
export const usd = (amount: number) => parseUnits(amount.toFixed(8), 8);

export const TERMS: EmissionTerms = {
  referenceUsd8: usd(10_000),
  kappaHalves: 1n,
  minMultiplierBps: 2_500n,
  maxMultiplierBps: 10_000n,
  deadBandBps: 1_000n,
  slewDownBps: 1_000n,
  slewUpBps: 500n,
  decayPpm: 2_500n,
  epochCapTokens: tokens(500_000),
};
