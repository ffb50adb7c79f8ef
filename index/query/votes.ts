import { sql } from "kysely";
import { wordsOf } from "#index/rows/words-of.ts";
import { isPostgres } from "#store/dialect/is-postgres.ts";
import { ftsQuestion, tsQuestion } from "#store/dialect/word-question.ts";
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

const ADDRESS_LENGTH = 42;

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
  if (q === undefined) return query.execute();
  const beginning = /^0x[0-9a-f]{1,40}$/.exec(q.trim().toLowerCase())?.[0];
  if (beginning !== undefined) {
    return query
      .where("voter", ">=", beginning.padEnd(ADDRESS_LENGTH, "0"))
      .where("voter", "<=", beginning.padEnd(ADDRESS_LENGTH, "f"))
      .execute();
  }
  const words = wordsOf(q);
  if (words === null) return [];
  if (isPostgres(store)) {
    const asked = sql<boolean>`reason <> '' and althing_words(reason) @@ to_tsquery('simple', ${tsQuestion(words)})`;
    return query.where(asked).execute();
  }
  const ofProposal = proposalId === undefined ? "" : `proposal : "${proposalId}" AND `;
  return query
    .innerJoin(sql<{ rowid: number }>`vote_words`.as("w"), (on) =>
      on.on(sql<boolean>`votes.block = w.rowid >> 20 and votes.log_index = w.rowid & 1048575`),
    )
    .where(sql<boolean>`vote_words match ${`${ofProposal}words : (${ftsQuestion(words)})`}`)
    .clearOrderBy()
    .orderBy("w.rowid", "desc")
    .execute();
}

export async function ballotCountOf(store: Store, voter: string): Promise<number> {
  const row = await store
    .selectFrom("votes")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("voter", "=", voter)
    .executeTakeFirstOrThrow();
  return row.count;
}
