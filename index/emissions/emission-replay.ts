import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { decayedBy, decayedOnce, observeRevenue, targetMultiplier } from "#protocol/emissions/emission-law.ts";
import type { EmissionState, EmissionTerms } from "#protocol/emissions/emission-terms.ts";
import { withParameter } from "#protocol/emissions/with-parameter.ts";
import type { EmissionHistory, EpochItem, EpochOutcome, TermsChange } from "./emission-history.ts";
import type { EmissionLog } from "./emission-logs.ts";

type RowOf<Kind extends EmissionLog["kind"]> = Extract<EmissionLog, { kind: Kind }>["row"];

/** The contract's `Outcome`, from 1 on. */
const OUTCOMES = ["moved", "in-dead-band", "revenue-unknown", "missed", "raise-refused"] as const;
const WITHOUT_REVENUE = new Set<EpochOutcome>(["revenue-unknown", "missed"]);
const NO_TERMS: EmissionTerms = {
  referenceUsd8: 0n,
  kappaHalves: 1n,
  minMultiplierBps: 0n,
  maxMultiplierBps: 0n,
  deadBandBps: 0n,
  slewDownBps: 0n,
  slewUpBps: 0n,
  decayPpm: 0n,
  epochCapTokens: 0n,
};
const NO_STATE: EmissionState = {
  multiplierWad: 0n,
  smoothedUsd8: 0n,
  lastUsd8: 0n,
  beforeLastUsd8: 0n,
  baselineTokens: 0n,
  leftTokens: 0n,
};

/**
 * Goes through the logs as the controller went through its calls: what each says stands, and what none says (baseline,
 * target, the last revenues as they counted) follows by the model of the same law.
 */
export class EmissionReplay {
  readonly #epochs: EpochItem[] = [];
  readonly #changes: TermsChange[] = [];
  #terms = NO_TERMS;
  #state: EmissionState;
  /** Parameters that the constructor has set. */
  readonly #begun = new Set<number>();
  #nextEpoch = 0;
  #budgetTokens = 0n;
  #lowered: { bps: number; untilEpoch: number } | null = null;

  /** No log tells the multiplier before the first epoch. */
  constructor(startMultiplierWad: bigint) {
    this.#state = { ...NO_STATE, multiplierWad: startMultiplierWad };
  }

  take(log: EmissionLog): void {
    if (log.kind === "epoch") this.#account(log.row);
    else if (log.kind === "lapse") this.#lapse(log.row);
    else if (log.kind === "parameter") this.#set(log.row);
    else if (log.kind === "budget") this.#budget(log.row);
    else this.#limit(log.row);
  }

  history(): EmissionHistory {
    return {
      epochs: this.#epochs,
      changes: this.#changes,
      terms: this.#terms,
      state: this.#state,
      nextEpoch: this.#nextEpoch,
      budgetTokens: this.#budgetTokens,
      lowered: this.#lowered,
    };
  }

  #account(row: RowOf<"epoch">): void {
    const outcome = OUTCOMES[row.outcome - 1];
    if (outcome === undefined) throw new Error(`epoch ${row.epoch} has the unknown outcome ${row.outcome}`);
    const revenueUsd8 = WITHOUT_REVENUE.has(outcome) ? null : BigInt(row.revenue);
    if (revenueUsd8 !== null) this.#state = observeRevenue(this.#state, revenueUsd8, this.#terms.referenceUsd8);
    const [smoothedUsd8, newMultiplierWad] = [BigInt(row.smoothed), BigInt(row.new_multiplier)];
    const emissionTokens = BigInt(row.emission);
    const { baselineTokens, leftTokens } = this.#state;
    this.#epochs.push({
      epoch: row.epoch,
      outcome,
      oldMultiplierWad: BigInt(row.old_multiplier),
      newMultiplierWad,
      targetWad: targetMultiplier(this.#terms, smoothedUsd8),
      revenueUsd8,
      smoothedUsd8,
      baselineTokens,
      emissionTokens,
      leftTokens: leftTokens - emissionTokens,
      loweredBps: this.#lowered !== null && row.epoch < this.#lowered.untilEpoch ? this.#lowered.bps : null,
      block: row.block,
      txHash: row.tx_hash,
      at: row.timestamp,
    });
    this.#state = {
      ...this.#state,
      smoothedUsd8,
      multiplierWad: newMultiplierWad,
      baselineTokens: decayedOnce(baselineTokens, this.#terms.decayPpm),
      leftTokens: leftTokens - emissionTokens,
    };
    this.#nextEpoch = row.epoch + 1;
  }

  #lapse(row: RowOf<"lapse">): void {
    const before = this.#state;
    const lost = (epochs: number) => decayedBy(before.baselineTokens, this.#terms.decayPpm, BigInt(epochs));
    for (let epoch = row.first_epoch; epoch <= row.last_epoch; epoch++) {
      this.#epochs.push({
        epoch,
        outcome: "lapsed",
        oldMultiplierWad: before.multiplierWad,
        newMultiplierWad: before.multiplierWad,
        targetWad: null,
        revenueUsd8: null,
        smoothedUsd8: null,
        baselineTokens: lost(epoch - row.first_epoch),
        emissionTokens: 0n,
        leftTokens: before.leftTokens,
        loweredBps: null,
        block: row.block,
        txHash: row.tx_hash,
        at: row.timestamp,
      });
    }
    this.#nextEpoch = row.last_epoch + 1;
    this.#state = { ...before, baselineTokens: lost(this.#nextEpoch - row.first_epoch) };
  }

  #set(row: RowOf<"parameter">): void {
    const newValue = BigInt(row.new_value);
    if (this.#begun.has(row.parameter)) {
      this.#changes.push({
        parameter: row.parameter,
        oldValue: BigInt(row.old_value),
        newValue,
        at: row.timestamp,
        epoch: this.#nextEpoch,
        proposalId: row.proposal_id,
        proposalNumber: row.proposal_number,
        termsBefore: this.#terms,
        stateBefore: this.#state,
      });
    }
    const name = controllerParameters[row.parameter]?.name;
    if (name === undefined) throw new Error(`the controller has no parameter ${row.parameter}`);
    const changed = withParameter({ terms: this.#terms, state: this.#state }, name, newValue);
    [this.#terms, this.#state] = [changed.terms, changed.state];
    // As if revenue had always been the reference that the controller began with.
    if (name === "referenceUsd8" && !this.#begun.has(row.parameter)) {
      this.#state = { ...this.#state, smoothedUsd8: newValue, lastUsd8: newValue, beforeLastUsd8: newValue };
    }
    this.#begun.add(row.parameter);
  }

  #budget({ budget }: RowOf<"budget">): void {
    const newTokens = BigInt(budget);
    this.#state = { ...this.#state, leftTokens: this.#state.leftTokens + newTokens - this.#budgetTokens };
    this.#budgetTokens = newTokens;
  }

  #limit({ bps, until_epoch: untilEpoch }: RowOf<"limit">): void {
    const kept = bps ?? this.#lowered?.bps;
    this.#lowered = kept === undefined ? null : { bps: kept, untilEpoch };
  }
}
