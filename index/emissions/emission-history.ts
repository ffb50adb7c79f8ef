import type { EmissionState, EmissionTerms } from "#protocol/emissions/emission-terms.ts";

export type EpochOutcome = "moved" | "in-dead-band" | "revenue-unknown" | "missed" | "raise-refused" | "lapsed";

/** One epoch as it was accounted, with what the model says stood behind it. */
export interface EpochItem {
  epoch: number;
  outcome: EpochOutcome;
  oldMultiplierWad: bigint;
  newMultiplierWad: bigint;
  /** Null for a lapsed epoch, whose revenue nobody looked at. */
  targetWad: bigint | null;
  /** Null where it was not known. */
  revenueUsd8: bigint | null;
  smoothedUsd8: bigint | null;
  baselineTokens: bigint;
  emissionTokens: bigint;
  /** Of the budget, after the epoch. */
  leftTokens: bigint;
  /** The guardian's limit on what the epoch pays, or null. */
  loweredBps: number | null;
  block: number;
  txHash: string;
  at: number;
}

/** A vote's change of a parameter, with what stood before it: enough to run the old path on. */
export interface TermsChange {
  parameter: number;
  oldValue: bigint;
  newValue: bigint;
  at: number;
  /** The first epoch that it affected. */
  epoch: number;
  proposalId: string | null;
  proposalNumber: number | null;
  termsBefore: EmissionTerms;
  stateBefore: EmissionState;
}

/** All that the logs tell of the emission. */
export interface EmissionHistory {
  /** Oldest first, without a gap. */
  epochs: EpochItem[];
  /** Oldest first. */
  changes: TermsChange[];
  terms: EmissionTerms;
  state: EmissionState;
  nextEpoch: number;
  budgetTokens: bigint;
  lowered: { bps: number; untilEpoch: number } | null;
}
