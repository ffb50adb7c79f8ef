import type { SignalTally } from "#protocol/signals/tally/counted-ballot.ts";
import { tallySignal } from "#protocol/signals/tally/tally-signal.ts";
import type { Store } from "#store/schema/database.ts";
import type { SignalTable } from "#store/schema/signed.ts";
import { ballotRows, countedBallot, signalMessageOf } from "./signal-rows.ts";

export type Counted = SignalTally & { ballots: number };

const MOST_KEPT = 500;

/** Results, counted anew only after a ballot came. */
export class SignalTallies {
  readonly #store: Store;
  readonly #kept = new Map<string, { version: number; counted: Promise<Counted> }>();

  constructor(store: Store) {
    this.#store = store;
  }

  of(signal: SignalTable): Promise<Counted> {
    const kept = this.#kept.get(signal.id);
    if (kept?.version === signal.version) return kept.counted;
    const counted = this.#count(signal);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(signal.id, { version: signal.version, counted });
    counted.catch(() => this.#kept.delete(signal.id));
    return counted;
  }

  async #count(signal: SignalTable): Promise<Counted> {
    const { type, choices } = signalMessageOf(signal);
    const rows = await ballotRows(this.#store, signal.id);
    const ballots = rows.map((row) => countedBallot(type, row));
    return { ...tallySignal(type, choices.length, ballots), ballots: rows.length };
  }
}
