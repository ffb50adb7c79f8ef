import type { VoteDraft } from "#index/decode/range-rows.ts";
import type { Store } from "#store/schema/database.ts";
import type { Vote } from "#store/schema/index.ts";

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
    const votes: Vote[] = [];
    for (const draft of drafts) {
      const tally = this.#last.get(draft.proposal_id) ?? (await this.#load(store, draft.proposal_id));
      tally.against += BigInt(draft.against_votes);
      tally.for += BigInt(draft.for_votes);
      tally.abstain += BigInt(draft.abstain_votes);
      votes.push({
        ...draft,
        tally_against: tally.against.toString(),
        tally_for: tally.for.toString(),
        tally_abstain: tally.abstain.toString(),
      });
    }
    return votes;
  }

  forget(): void {
    this.#last.clear();
  }

  async #load(store: Store, proposalId: string): Promise<Tally> {
    const row = await store
      .selectFrom("votes")
      .select(["tally_against", "tally_for", "tally_abstain"])
      .where("proposal_id", "=", proposalId)
      .orderBy("block", "desc")
      .orderBy("log_index", "desc")
      .limit(1)
      .executeTakeFirst();
    const tally = {
      against: BigInt(row?.tally_against ?? 0),
      for: BigInt(row?.tally_for ?? 0),
      abstain: BigInt(row?.tally_abstain ?? 0),
    };
    this.#last.set(proposalId, tally);
    return tally;
  }
}
