import { sql } from "kysely";
import { wordsOf } from "#index/rows/words-of.ts";
import { isPostgres } from "#store/dialect/is-postgres.ts";
import { ftsQuestion, tsQuestion, type WordQuestion } from "#store/dialect/word-question.ts";
import type { Store } from "#store/schema/database.ts";
import type { Facts, ProposalFacts } from "./proposal-facts.ts";

/** Tells whether a proposal's number, id, proposer, part of its title or words of its text are those asked for. */
export async function searchProposals(
  store: Store,
  { byId }: Facts,
  asked: string,
): Promise<(proposal: ProposalFacts) => boolean> {
  const text = asked.trim().toLowerCase();
  const number = Number(/^#?(\d{1,9})$/.exec(text)?.[1] ?? Number.NaN);
  const found = new Set(await proposalsWithWords(store, wordsOf(asked)));
  return (proposal) =>
    found.has(proposal.id) ||
    proposal.number === number ||
    proposal.proposer === text ||
    proposal === byId.get(text) ||
    proposal.title.toLowerCase().includes(text);
}

/** Ids of the proposals whose text a question to the word index finds. */
export async function proposalsWithWords(store: Store, question: WordQuestion | null): Promise<string[]> {
  if (question === null) return [];
  const found = isPostgres(store)
    ? sql<{ id: string }>`select proposal_id as id from proposals
        where description <> '' and althing_words(description) @@ to_tsquery('simple', ${tsQuestion(question)})`
    : sql<{ id: string }>`select p.proposal_id as id from proposal_words as w
        join proposals as p on p.block = w.rowid >> 20 and p.log_index = w.rowid & 1048575
        where w.proposal_words match ${`words : (${ftsQuestion(question)})`}`;
  const { rows } = await found.execute(store);
  return rows.map(({ id }) => id);
}
