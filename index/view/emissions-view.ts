import { budgetEndEpoch } from "#index/emissions/budget-end.ts";
import type { EmissionHistory } from "#index/emissions/emission-history.ts";
import type { EmissionReading } from "#index/emissions/emission-reading.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import type { Emissions } from "#index/schema/emissions.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { targetMultiplier } from "#protocol/emissions/emission-law.ts";
import { cutoffSeconds, epochEndSeconds, openEpoch, runningEpoch } from "#protocol/emissions/epoch-clock.ts";
import type { Store } from "#store/schema/database.ts";
import { decimals } from "./decimals.ts";
import { termsChangeView } from "./terms-change-view.ts";

type EmissionsView = Omit<Emissions, "items" | "nextCursor">;

/** All but the epochs: what moves with a log is replayed from the logs, the rest is as it was last read. */
export async function emissionsView(
  store: Store,
  history: EmissionHistory,
  reading: EmissionReading,
  now: number,
): Promise<EmissionsView> {
  const { state, terms, nextEpoch, budgetTokens, lowered } = history;
  const { schedule } = reading;
  const { baselineTokens, leftTokens, ...demand } = state;
  const guardian = checksummedOrNull(reading.guardian.account);
  const endsEpoch = budgetEndEpoch(history, schedule.epochSeconds);
  return {
    schedule: {
      startAt: schedule.startSeconds,
      epochSeconds: schedule.epochSeconds,
      windowSeconds: schedule.windowSeconds,
    },
    currentEpoch: runningEpoch(schedule, now),
    nextEpoch,
    nextPokeAt: cutoffSeconds(schedule, nextEpoch),
    demand: decimals(demand),
    targetWad: String(demand.smoothedUsd8 === 0n ? 0n : targetMultiplier(terms, demand.smoothedUsd8)),
    terms: decimals({ ...terms, baselineTokens }),
    parameters: parametersOf(history, reading),
    lowered:
      lowered === null || lowered.untilEpoch <= nextEpoch
        ? null
        : { multiplierBps: lowered.bps, untilEpoch: lowered.untilEpoch },
    guardian: guardian === null ? null : { account: guardian, untilAt: reading.guardian.untilAt },
    budget: {
      ...decimals({ budgetTokens, emittedTokens: budgetTokens - leftTokens, leftTokens }),
      maxTokens: reading.maxBudgetTokens,
      endsEpoch,
      endsAt: endsEpoch === null ? null : epochEndSeconds(schedule, endsEpoch),
    },
    reserve: { ...reading.reserve, address: checksummed(reading.reserve.address) },
    rewards: { ...reading.rewards, address: checksummed(reading.rewards.address) },
    revenueSource: checksummed(reading.revenueSource),
    marketSource: checksummedOrNull(reading.marketSource),
    reporters: await reportersOf(store, reading, now),
    changes: history.changes.map(termsChangeView).reverse(),
  };
}

function parametersOf({ terms, state }: EmissionHistory, { rails }: EmissionReading): EmissionsView["parameters"] {
  const values = { ...terms, baselineTokens: state.baselineTokens };
  return controllerParameters.flatMap(({ name, id }, index) => {
    const rail = rails[index];
    return rail === undefined ? [] : { parameterId: id, value: values[name].toString(), ...rail };
  });
}

async function reportersOf(
  store: Store,
  { panel, schedule }: EmissionReading,
  now: number,
): Promise<EmissionsView["reporters"]> {
  if (panel === null) return null;
  const open = openEpoch(schedule, now);
  // A window that opened after the panel was read has no report that this reading could tell of.
  const reported = new Set(panel.openEpoch === open ? panel.reported : []);
  const items = panel.reporters.map((address) => ({
    address: checksummed(address),
    reported: reported.has(address),
  }));
  if (open === null) return { quorum: panel.quorum, items, openEpoch: null };
  const last = await store
    .selectFrom("revenue_reports")
    .select("median")
    .where("epoch", "=", open)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    quorum: panel.quorum,
    items,
    openEpoch: {
      epoch: open,
      closesAt: cutoffSeconds(schedule, open),
      reports: reported.size,
      medianUsd8: reported.size === 0 ? null : (last?.median ?? null),
    },
  };
}
