import { accountEpoch, decayedBy } from "#protocol/emissions/emission-law.ts";
import {
  type EmissionState,
  type EmissionTerms,
  type EpochFacts,
  startState,
} from "#protocol/emissions/emission-terms.ts";
import type { EmissionChain } from "./emission-chain.ts";

const MAX_BACKLOG = 32;

/** The controller's epochs as the model runs them: what `poke` does, without a chain. */
export class ChainModel {
  state: EmissionState;
  terms: EmissionTerms;
  nextEpoch = 0;
  lowered = { bps: 0n, untilEpoch: 0 };

  constructor({ terms, startMultiplierBps, baselineTokens, budgetTokens }: EmissionChain) {
    this.terms = terms;
    this.state = startState(terms, { multiplierBps: startMultiplierBps, baselineTokens, budgetTokens });
  }

  /** Accounts every epoch up to `last`, whose revenue this is. Returns what each emitted. */
  poke(last: number, revenueUsd8: bigint | null): bigint[] {
    const lapsed = Math.max(0, last + 1 - this.nextEpoch - MAX_BACKLOG);
    if (lapsed > 0) {
      const baselineTokens = decayedBy(this.state.baselineTokens, this.terms.decayPpm, BigInt(lapsed));
      this.state = { ...this.state, baselineTokens };
      this.nextEpoch += lapsed;
    }
    const emitted: bigint[] = [];
    for (; this.nextEpoch <= last; this.nextEpoch++) {
      const facts: EpochFacts = {
        revenueUsd8: this.nextEpoch === last ? revenueUsd8 : null,
        loweredBps: this.nextEpoch < this.lowered.untilEpoch ? this.lowered.bps : null,
        marketAllowsRaise: false,
      };
      const result = accountEpoch(this.state, this.terms, facts);
      this.state = result.state;
      emitted.push(result.emissionTokens);
    }
    return emitted;
  }
}
