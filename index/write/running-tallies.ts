import { sql } from "kysely";
import type { VoteDraft } from "#index/decode/range-rows.ts";
import { listed } from "#store/dialect/listed.ts";
import type { Store } from "#store/schema/database.ts";
import type { Vote } from "#store/schema/index.ts";
import { ImpossibleSum } from "./impossible-sum.ts";

interface Tally {
  against: bigint;
  for: bigint;
  abstain: bigint;
}

const KEPT = 10_000;

/** Adds to each ballot the tally after it; the last tally of each proposal is remembered between ranges. */
export class RunningTallies {
  readonly #last = new Map<string, Tally>();

  async complete(store: Store, drafts: readonly VoteDraft[]): Promise<Vote[]> {
    if (this.#last.size > KEPT) this.#last.clear();
    const unknown = new Set(drafts.map(({ proposal_id }) => proposal_id).filter((id) => !this.#last.has(id)));
    if (unknown.size > 0) await this.#load(store, [...unknown]);
    return drafts.map((draft) => {
      const tally = this.#last.get(draft.proposal_id);
      if (tally === undefined) {
        throw new ImpossibleSum(draft.block, `a vote on proposal ${draft.proposal_id}, which was never made`);
      }
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
  }

  forget(): void {
    this.#last.clear();
  }

  /** Those that were made. */
  async #load(store: Store, ids: readonly string[]): Promise<void> {
    const last = (column: string) => sql`(select ${sql.ref(column)} from votes where votes.proposal_id = p.proposal_id
      order by block desc, log_index desc limit 1)`;
    const { rows } = await sql<{ id: string; against: string | null; for: string | null; abstain: string | null }>`
      select proposal_id as id, ${last("tally_against")} as against, ${last("tally_for")} as "for",
        ${last("tally_abstain")} as abstain
      from proposals as p where proposal_id in (${listed(store, ids)})`.execute(store);
    for (const row of rows) {
      this.#last.set(row.id, {
        against: BigInt(row.against ?? 0),
        for: BigInt(row.for ?? 0),
        abstain: BigInt(row.abstain ?? 0),
      });
    }
  }
}
