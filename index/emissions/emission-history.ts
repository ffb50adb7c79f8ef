import type { EmissionState, EmissionTerms } from "#protocol/emissions/emission-terms.ts";
import type { Store } from "#store/schema/database.ts";
import { emissionLogs } from "./emission-logs.ts";
import { emissionReading } from "./emission-reading.ts";
import { EmissionReplay } from "./emission-replay.ts";

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

export async function loadEmissionHistory(store: Store): Promise<EmissionHistory> {
  const logs = await emissionLogs(store);
  const first = logs.find((log) => log.kind === "epoch");
  const start = first?.row.old_multiplier ?? (await emissionReading(store))?.multiplierWad ?? "0";
  const replay = new EmissionReplay(BigInt(start));
  for (const log of logs) replay.take(log);
  return replay.history();
}
