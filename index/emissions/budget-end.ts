import { projectEmission } from "#protocol/emissions/projection.ts";
import type { EmissionHistory } from "./emission-history.ts";

const TEN_YEARS = 10 * 365 * 86_400;
const MOST_EPOCHS = 4_000;

/** The epoch that spends the rest of the budget if revenue stays as it last counted; null if none does for long. */
export function budgetEndEpoch({ state, terms, nextEpoch }: EmissionHistory, epochSeconds: number): number | null {
  if (state.leftTokens === 0n) return null;
  const epochs = Math.min(MOST_EPOCHS, Math.floor(TEN_YEARS / epochSeconds));
  const last = projectEmission(state, terms, state.lastUsd8, epochs).findIndex(({ after }) => after.leftTokens === 0n);
  return last < 0 ? null : nextEpoch + last;
}
