import { likePattern } from "#index/rows/like-pattern.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { beforePlace } from "./before-place.ts";
import type { LogPlace } from "./page.ts";

export type VoteRow = IndexTables["votes"] & { timestamp: number };

export interface VotesWanted {
  proposalId?: string;
  voter?: string;
  q?: string | undefined;
  support?: "for" | "against" | "abstain" | undefined;
  before?: LogPlace | undefined;
  limit: number;
}

/** Newest first. */
export async function votesOf(store: Store, wanted: VotesWanted): Promise<VoteRow[]> {
  const { proposalId, voter, q, support, before, limit } = wanted;
  let query = store
    .selectFrom("votes")
    .innerJoin("blocks", "blocks.number", "votes.block")
    .selectAll("votes")
    .select("timestamp")
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(limit);
  if (proposalId !== undefined) query = query.where("proposal_id", "=", proposalId);
  if (voter !== undefined) query = query.where("voter", "=", voter);
  if (support !== undefined) query = query.where(`${support}_votes`, "!=", "0");
  if (before !== undefined) query = query.where(beforePlace(before, "votes"));
  if (q !== undefined) {
    const pattern = likePattern(q.trim());
    query = query.where((on) => on.or([on("voter", "like", pattern), on("reason", "like", pattern)]));
  }
  return query.execute();
}
