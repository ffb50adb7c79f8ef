import type { ElectionFacts } from "./election-facts.ts";
import { type Standing, standingOf } from "./standing.ts";

/** The standing of each election, counted anew only when its ballots or its candidates changed. */
export class Standings {
  readonly #kept = new Map<number, { key: string; standing: Standing }>();

  of({ number, ballot, tally, tallyVersion, terms }: ElectionFacts): Standing {
    const candidates = ballot.map(({ address, isExcluded }) => `${address}${isExcluded ? "-" : ""}`);
    const key = `${tallyVersion} ${candidates.join()}`;
    const kept = this.#kept.get(number);
    if (kept?.key === key) return kept.standing;
    const standing = standingOf(ballot, tally, terms);
    this.#kept.set(number, { key, standing });
    return standing;
  }
}
