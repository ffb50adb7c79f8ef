import type { Store } from "#store/schema/database.ts";

const NEWEST = 100;

/** Who endorsed a candidate, newest first. */
export function endorsementsOf(store: Store, election: number, candidate: string) {
  return store
    .selectFrom("election_endorsements")
    .innerJoin("blocks", "blocks.number", "election_endorsements.block")
    .select(["holder", "weight", "tx_hash", "timestamp"])
    .where("election", "=", election)
    .where("candidate", "=", candidate)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(NEWEST)
    .execute();
}
