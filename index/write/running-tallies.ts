import { sql } from "kysely";
import type { VoteDraft } from "#index/decode/range-rows.ts";
import { SPLIT_SUPPORT } from "#store/counters/delegates.ts";
import { listed } from "#store/dialect/listed.ts";
import type { Store } from "#store/schema/database.ts";
import type { Vote } from "#store/schema/index.ts";

interface Tally {
  against: bigint;
  for: bigint;
  abstain: bigint;
  /** Who cast a split ballot, and may cast another: whoever else casts one casts the first. */
  split: Set<string>;
}

export interface CountedVotes {
  votes: Vote[];
  /** On how many proposals each voter cast the first ballot. */
  ballots: Map<string, number>;
}

const KEPT = 10_000;

/** Adds to each ballot the tally after it; what stands of each proposal is remembered between ranges. */
export class RunningTallies {
  readonly #last = new Map<string, Tally>();

  async complete(store: Store, drafts: readonly VoteDraft[]): Promise<CountedVotes> {
    if (this.#last.size > KEPT) this.#last.clear();
    const ids = [...new Set(drafts.map(({ proposal_id }) => proposal_id))];
    const unknown = ids.filter((id) => !this.#last.has(id));
    if (unknown.length > 0) await this.#load(store, unknown);
    const ballots = new Map<string, number>();
    const votes = drafts.map((draft) => {
      const tally = this.#last.get(draft.proposal_id);
      if (tally === undefined) throw new Error(`nothing was loaded of proposal ${draft.proposal_id}`);
      if (!tally.split.has(draft.voter)) ballots.set(draft.voter, (ballots.get(draft.voter) ?? 0) + 1);
      if (draft.support === SPLIT_SUPPORT) tally.split.add(draft.voter);
      tally.against += BigInt(draft.against_votes);
      tally.for += BigInt(draft.for_votes);
      tally.abstain += BigInt(draft.abstain_votes);
      return {
        ...draft,
        tally_against: tally.against.toString(),
        tally_for: tally.for.toString(),
        tally_abstain: tally.abstain.toString(),
      };
    });
    return { votes, ballots };
  }

  forget(): void {
    this.#last.clear();
  }

  async #load(store: Store, ids: readonly string[]): Promise<void> {
    const last = (column: string) => sql`(select ${sql.ref(column)} from votes where votes.proposal_id = asked.value
      order by block desc, log_index desc limit 1)`;
    const { rows } = await sql<{ id: string; against: string | null; for: string | null; abstain: string | null }>`
      select value as id, ${last("tally_against")} as against, ${last("tally_for")} as "for",
        ${last("tally_abstain")} as abstain
      from (${listed(store, ids)}) as asked`.execute(store);
    for (const row of rows) {
      this.#last.set(row.id, {
        against: BigInt(row.against ?? 0),
        for: BigInt(row.for ?? 0),
        abstain: BigInt(row.abstain ?? 0),
        split: new Set(),
      });
    }
    const split = await sql<{ id: string; voter: string }>`select proposal_id as id, voter from votes
      where support = ${sql.lit(SPLIT_SUPPORT)} and proposal_id in (${listed(store, ids)})`.execute(store);
    for (const { id, voter } of split.rows) this.#last.get(id)?.split.add(voter);
  }
}
