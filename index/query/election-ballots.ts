import type { Store } from "#store/schema/database.ts";
import { beforePlace } from "./before-place.ts";
import type { LogPlace } from "./page.ts";

/** Newest first. */
export function electionBallots(
  store: Store,
  wanted: { election: number; voter: string | undefined; before: LogPlace | undefined; limit: number },
) {
  const { election, voter, before, limit } = wanted;
  let query = store
    .selectFrom("election_ballots")
    .innerJoin("blocks", "blocks.number", "election_ballots.block")
    .selectAll("election_ballots")
    .select("timestamp")
    .where("election", "=", election)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(limit);
  if (voter !== undefined) query = query.where("voter", "=", voter);
  if (before !== undefined) query = query.where(beforePlace(before, "election_ballots"));
  return query.execute();
}
