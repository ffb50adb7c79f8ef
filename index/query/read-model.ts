import { type CommitteeHistory, loadCommitteeHistory } from "#index/committee/committee-history.ts";
import { BallotTallies } from "#index/elections/ballot-tallies.ts";
import { type ElectionsFacts, loadElections } from "#index/elections/election-facts.ts";
import { Standings } from "#index/elections/standings.ts";
import { Statements } from "#index/elections/statements.ts";
import type { EmissionHistory } from "#index/emissions/emission-history.ts";
import { loadEmissionHistory } from "#index/emissions/load-emission-history.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import type { Store } from "#store/schema/database.ts";
import { CachedByVersion } from "./cached-by-version.ts";
import { type DelegateRow, loadDelegates } from "./delegate-table.ts";
import { type Facts, loadFacts } from "./proposal-facts.ts";

/** What many requests need and only logs change: loaded once for each version of the store. */
export class ReadModel {
  readonly facts: CachedByVersion<Facts>;
  readonly delegates: CachedByVersion<DelegateRow[]>;
  readonly emissions: CachedByVersion<EmissionHistory>;
  readonly committee: CachedByVersion<CommitteeHistory>;
  readonly elections: CachedByVersion<ElectionsFacts>;
  readonly standings = new Standings();
  #version = 0;

  constructor(store: Store, committee: CommitteeContracts | null) {
    const cached = <Value>(load: () => Promise<Value>) => new CachedByVersion(() => this.#version, load);
    this.facts = cached(() => loadFacts(store));
    this.delegates = cached(() => loadDelegates(store));
    this.emissions = cached(() => loadEmissionHistory(store));
    this.committee = cached(() => loadCommitteeHistory(store));
    const tallies = new BallotTallies(store);
    const statements = new Statements();
    const contract = committee?.elections.toLowerCase();
    this.elections = cached(async () => {
      const { seatings } = await this.committee.get();
      return loadElections({
        store,
        supply: (await this.facts.get()).supply,
        tallies,
        statements,
        seatings: seatings.filter(({ electionsContract }) => electionsContract === contract),
      });
    });
  }

  /** Rows came or went. */
  moved(): void {
    this.#version++;
  }
}
