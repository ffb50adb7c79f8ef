import type { EmissionsView, EpochView } from "#governance-ui/api/emissions.ts";
import { targetMultiplier } from "#protocol/emissions/emission-law.ts";
import type { EmissionState, EmissionTerms } from "#protocol/emissions/emission-terms.ts";
import type { ProjectedEpoch } from "#protocol/emissions/projection.ts";
import { goAhead, modelOf, termsOf } from "./emission-model.ts";
import type { OldPath } from "./path-without.ts";

/** US dollars, multiples of the baseline, tokens: plain numbers, for drawing. */
export type ChartEpoch = {
  epoch: number;
  from: number;
  to: number;
  /** Null for an epoch to come. */
  outcome: EpochView["outcome"] | null;
  revenue: number | null;
  smoothed: number | null;
  reference: number;
  multiplier: number;
  target: number | null;
  /** A target inside is held. */
  hold: { low: number; high: number };
  /** As far as this epoch could have moved it. */
  reach: { low: number; high: number };
  baseline: number;
  emission: number;
  old: Path | null;
};
type Path = { multiplier: number; emission: number };

const usd = (raw: bigint | string) => Number(raw) / 1e8;
const wad = (raw: bigint | string) => Number(raw) / 1e18;
const whole = (raw: bigint | string) => Number(raw) / 1e18;

/** The accounted epochs, oldest first, and twelve to come if revenue stays. */
export function chartEpochs(view: EmissionsView, items: readonly EpochView[], old: OldPath | null): ChartEpoch[] {
  return [...pastEpochs(view, items, old), ...epochsAhead(view, old)];
}

function pastEpochs(view: EmissionsView, items: readonly EpochView[], old: OldPath | null): ChartEpoch[] {
  const before = new Map(old?.epochs.map((epoch) => [epoch.epoch, epoch]));
  return items.map((item) => {
    const terms = termsAt(view, item.epoch);
    const other = before.get(item.epoch);
    return {
      epoch: item.epoch,
      from: item.startAt,
      to: item.endAt,
      outcome: item.outcome,
      revenue: item.revenueUsd8 === null ? null : usd(item.revenueUsd8),
      smoothed: item.smoothedUsd8 === null ? null : usd(item.smoothedUsd8),
      reference: usd(terms.referenceUsd8),
      multiplier: wad(item.newMultiplierWad),
      target: item.targetWad === null ? null : wad(item.targetWad),
      ...bands(wad(item.oldMultiplierWad), terms),
      baseline: whole(item.baselineTokens),
      emission: whole(item.emissionTokens),
      old: other === undefined ? null : { multiplier: wad(other.multiplierWad), emission: whole(other.emissionTokens) },
    };
  });
}

function epochsAhead(view: EmissionsView, old: OldPath | null): ChartEpoch[] {
  const { schedule, nextEpoch, demand } = view;
  const model = modelOf(view);
  const revenue = BigInt(demand.lastUsd8);
  const before = old === null ? null : goAhead(old.now, view, revenue);
  return goAhead(model, view, revenue).map((ahead, index) => {
    const from = schedule.startAt + (nextEpoch + index) * schedule.epochSeconds;
    return {
      epoch: nextEpoch + index,
      from,
      to: from + schedule.epochSeconds,
      outcome: null,
      revenue: usd(revenue),
      smoothed: usd(ahead.after.smoothedUsd8),
      reference: usd(model.terms.referenceUsd8),
      multiplier: wad(ahead.after.multiplierWad),
      target: targetOf(model.terms, ahead.after),
      ...bands(wad(ahead.before.multiplierWad), model.terms),
      baseline: whole(ahead.before.baselineTokens),
      emission: whole(ahead.emissionTokens),
      old: pathAt(before, index),
    };
  });
}

/** What stood when an epoch was accounted: as before the first vote that came after it. */
function termsAt({ changes, terms }: EmissionsView, epoch: number): EmissionTerms {
  return termsOf(changes.findLast((change) => change.epoch > epoch)?.termsBefore ?? terms);
}

function bands(multiplier: number, terms: EmissionTerms): Pick<ChartEpoch, "hold" | "reach"> {
  const share = (bps: bigint) => (multiplier * Number(bps)) / 10_000;
  const dead = share(terms.deadBandBps);
  return {
    hold: { low: multiplier - dead, high: multiplier + dead },
    reach: { low: multiplier - share(terms.slewDownBps), high: multiplier + share(terms.slewUpBps) },
  };
}

const targetOf = (terms: EmissionTerms, state: EmissionState) => wad(targetMultiplier(terms, state.smoothedUsd8));

function pathAt(path: readonly ProjectedEpoch[] | null, index: number): Path | null {
  const step = path?.[index];
  return step === undefined
    ? null
    : { multiplier: wad(step.after.multiplierWad), emission: whole(step.emissionTokens) };
}
