import type { CommitteeReading } from "#index/committee/committee-reading.ts";
import type { Store } from "#store/schema/database.ts";
import type { ElectionsFacts } from "./election-facts.ts";

export interface RunnerUp {
  address: string;
  organisation: string;
  answer: "accepts" | "declines" | "none";
  sits: boolean;
}

/** The runners-up of the election that seated last, in order; none where another contract held it. */
export async function runnersUp(
  store: Store,
  { term, seats }: CommitteeReading,
  { elections }: ElectionsFacts,
): Promise<RunnerUp[]> {
  const facts = elections.find(({ number, seating }) => number === term.election && seating !== null);
  if (facts === undefined) return [];
  const seated = new Set(
    seats
      .filter(({ election, source }) => election === term.election && source === term.source)
      .map(({ place }) => place),
  );
  const following = facts.ranks.filter(({ winner }) => winner === 0);
  return Promise.all(
    following.map(async ({ place, rank }) => {
      const candidate = facts.ballot[place];
      const address = candidate?.address ?? "";
      return {
        address,
        organisation: candidate?.organisation ?? "",
        answer: answerOf((await answers(store, term.number, [address], 1))[0]?.accepts),
        sits: seated.has(rank),
      };
    }),
  );
}

function answerOf(accepts: 0 | 1 | undefined): RunnerUp["answer"] {
  if (accepts === undefined) return "none";
  return accepts === 1 ? "accepts" : "declines";
}

/** What these accounts answered in a term, newest first. */
export function answers(store: Store, term: number, accounts: readonly string[], limit: number) {
  return store
    .selectFrom("committee_answers")
    .innerJoin("blocks", "blocks.number", "committee_answers.block")
    .selectAll("committee_answers")
    .select("timestamp")
    .where("term", "=", term)
    .where("account", "in", accounts)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(limit)
    .execute();
}
