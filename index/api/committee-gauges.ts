import type { Gauge } from "prom-client";
import { committeeReading } from "#index/committee/committee-reading.ts";
import { electionPhase } from "#index/elections/election-clock.ts";
import { indexedTime } from "#index/follow/chain-time.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { electionPhase as phases } from "#index/schema/election.ts";

/** Gauges of the latest election and the committee, and how they are set. */
export function committeeGauges(gauge: (name: string, help: string, labelNames?: string[]) => Gauge) {
  const phase = gauge("election_phase", "1 for the phase of the latest election, else 0", ["phase"]);
  const filled = gauge("committee_filled_seats", "Members of the committee");
  const seats = gauge("committee_seats", "Seats of the committee, filled or not");
  const endsIn = gauge("committee_term_seconds_left", "Time until the term ends, on the chain's clock");
  const synced = gauge("committee_safe_synced", "1 when the Safe's owners are the members, else 0");

  return async (context: ApiContext): Promise<void> => {
    const { model, store } = context;
    const now = await indexedTime(context);
    const latest = (await model.elections.get()).elections.at(-1);
    const current = latest === undefined ? null : electionPhase(latest, now);
    for (const one of phases.options) phase.set({ phase: one }, one === current ? 1 : 0);
    const reading = await committeeReading(store);
    filled.set(reading?.term.filled ?? Number.NaN);
    seats.set(reading?.term.seats ?? Number.NaN);
    endsIn.set(reading === undefined ? Number.NaN : reading.term.endsSeconds - now);
    synced.set(reading === undefined ? Number.NaN : Number(reading.safe.synced));
  };
}
