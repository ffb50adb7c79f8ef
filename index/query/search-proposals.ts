import { likePattern } from "#index/rows/like-pattern.ts";
import type { Store } from "#store/schema/database.ts";

/** Ids of the proposals whose text, number, id or proposer the words match. */
export async function searchProposals(store: Store, words: string): Promise<Set<string>> {
  const text = words.trim();
  const pattern = likePattern(text);
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  const rows = await store
    .selectFrom("proposals")
    .select("proposal_id")
    .where((on) =>
      on.or([
        on("description", "like", pattern),
        on("proposer", "=", text.toLowerCase()),
        on("proposal_id", "=", text),
        ...(number === undefined ? [] : [on("number", "=", Number(number))]),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.proposal_id));
}
