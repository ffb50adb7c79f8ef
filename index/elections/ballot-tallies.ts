import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import { addBallots, type BallotTally, copyOf, emptyTally } from "./ballot-tally.ts";

interface Last {
  block: number;
  log_index: number;
  hash: string;
}

interface Kept {
  last: Last;
  tally: BallotTally;
}

/** The tally of each election, to which only new ballots are added. A block's hash vouches for all before it. */
export class BallotTallies {
  readonly #store: Store;
  readonly #kept = new Map<number, Kept>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** With a name that changes whenever the ballots do. */
  async of(election: number): Promise<{ tally: BallotTally; tallyVersion: string }> {
    const last = await this.#last(election);
    if (last === undefined) return { tally: emptyTally(), tallyVersion: "" };
    const before = this.#kept.get(election);
    const kept = before !== undefined && (await this.#stands(before.last)) ? before : undefined;
    const tally = kept === undefined ? emptyTally() : copyOf(kept.tally);
    if (kept === undefined || placeOf(kept.last) !== placeOf(last)) {
      addBallots(tally, await this.#ballots(election, kept?.last, last));
    }
    this.#kept.set(election, { last, tally });
    return { tally, tallyVersion: placeOf(last) };
  }

  #last(election: number): Promise<Last | undefined> {
    return this.#store
      .selectFrom("election_ballots as v")
      .innerJoin("blocks as b", "b.number", "v.block")
      .select(["v.block", "v.log_index", "b.hash"])
      .where("v.election", "=", election)
      .orderBy("v.block", "desc")
      .orderBy("v.log_index", "desc")
      .limit(1)
      .executeTakeFirst();
  }

  async #stands({ block, hash }: Last): Promise<boolean> {
    const found = await this.#store.selectFrom("blocks").select("hash").where("number", "=", block).executeTakeFirst();
    return found?.hash === hash;
  }

  #ballots(election: number, after: Last | undefined, upTo: Last) {
    const { block, log_index } = after ?? { block: -1, log_index: -1 };
    return this.#store
      .selectFrom("election_ballots")
      .select(["approvals", "weight", "counted"])
      .where("election", "=", election)
      .where(sql<boolean>`(block, log_index) > (${block}, ${log_index})`)
      .where(sql<boolean>`(block, log_index) <= (${upTo.block}, ${upTo.log_index})`)
      .execute();
  }
}

const placeOf = ({ block, log_index, hash }: Last) => `${block}.${log_index}.${hash}`;
