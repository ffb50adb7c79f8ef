import { type CommitteeHistory, loadCommitteeHistory } from "#index/committee/committee-history.ts";
import { BallotTallies } from "#index/elections/ballot-tallies.ts";
import { type ElectionsFacts, loadElections } from "#index/elections/election-facts.ts";
import { Standings } from "#index/elections/standings.ts";
import { Statements } from "#index/elections/statements.ts";
import type { EmissionHistory } from "#index/emissions/emission-history.ts";
import { loadEmissionHistory } from "#index/emissions/load-emission-history.ts";
import type { Topic } from "#index/live/topic.ts";
import { loadProviderNetwork, type ProviderNetwork } from "#index/providers/provider-network.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import type { Store } from "#store/schema/database.ts";
import { CachedByVersion } from "./cached-by-version.ts";
import { ProposalBook } from "./proposal-book.ts";
import type { Facts } from "./proposal-facts.ts";

type Kept = "facts" | "emissions" | "committee" | "elections" | "providers";

/** The topics that change what is kept; proposals are kept up to each of their rows, whatever it is. */
const changedBy: Readonly<Record<Exclude<Kept, "facts">, readonly Topic[]>> = {
  emissions: ["reorg", "emissions"],
  committee: ["reorg", "committee", "elections"],
  elections: ["reorg", "committee", "elections"],
  providers: ["reorg", "providers"],
};

/** What many requests need and only logs change: loaded once for each version of the store. */
export class ReadModel {
  readonly facts: CachedByVersion<Facts>;
  readonly emissions: CachedByVersion<EmissionHistory>;
  readonly committee: CachedByVersion<CommitteeHistory>;
  readonly elections: CachedByVersion<ElectionsFacts>;
  readonly providers: CachedByVersion<ProviderNetwork>;
  readonly standings = new Standings();
  readonly #versions: Record<Kept, number> = {
    facts: 0,
    emissions: 0,
    committee: 0,
    elections: 0,
    providers: 0,
  };

  constructor(store: Store, committee: CommitteeContracts | null) {
    const cached = <Value>(kept: Kept, load: () => Promise<Value>) =>
      new CachedByVersion(() => this.#versions[kept], load);
    const book = new ProposalBook(store);
    this.facts = cached("facts", () => book.load());
    this.emissions = cached("emissions", () => loadEmissionHistory(store));
    this.committee = cached("committee", () => loadCommitteeHistory(store));
    this.providers = cached("providers", () => loadProviderNetwork(store));
    const tallies = new BallotTallies(store);
    const statements = new Statements();
    const contract = committee?.elections.toLowerCase();
    this.elections = cached("elections", async () => {
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
  moved(topics: readonly Topic[]): void {
    this.#versions.facts++;
    for (const [kept, changing] of Object.entries(changedBy)) {
      if (changing.some((topic) => topics.includes(topic))) this.#versions[kept as Kept]++;
    }
  }
}
