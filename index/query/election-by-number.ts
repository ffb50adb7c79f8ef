import type { ElectionFacts, ElectionsFacts } from "#index/elections/election-facts.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";

export function electionByNumber({ elections }: ElectionsFacts, number: string): ElectionFacts {
  const found = elections.find((election) => election.number === Number(number));
  if (found !== undefined) return found;
  throw new ApiProblem(
    404,
    "no_such_election",
    `There is no election ${number}`,
    elections.length === 0 ? "No election was opened yet." : `Numbers go from 1 to ${elections.length}.`,
  );
}
