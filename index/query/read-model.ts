import type { Store } from "#store/database.ts";
import { type EmissionHistory, loadEmissionHistory } from "../emissions/emission-history.ts";
import { CachedByVersion } from "./cached-by-version.ts";
import { type DelegateRow, loadDelegates } from "./delegate-table.ts";
import { type Facts, loadFacts } from "./proposal-facts.ts";

/** What many requests need and only logs change: loaded once for each version of the store. */
export class ReadModel {
  readonly facts: CachedByVersion<Facts>;
  readonly delegates: CachedByVersion<DelegateRow[]>;
  readonly emissions: CachedByVersion<EmissionHistory>;
  #version = 0;

  constructor(store: Store) {
    this.facts = new CachedByVersion(
      () => this.#version,
      () => loadFacts(store),
    );
    this.delegates = new CachedByVersion(
      () => this.#version,
      () => loadDelegates(store),
    );
    this.emissions = new CachedByVersion(
      () => this.#version,
      () => loadEmissionHistory(store),
    );
  }

  /** Rows came or went. */
  moved(): void {
    this.#version++;
  }
}
