import { ApiProblem } from "#index/schema/api-problem.ts";
import type { Facts, ProposalFacts } from "./proposal-facts.ts";

/** Ids are hashes of 256 bits: what has few digits is a number. */
const MAX_NUMBER_DIGITS = 9;

export function proposalByKey({ proposals, byId }: Facts, key: string): ProposalFacts {
  const numbered = key.length <= MAX_NUMBER_DIGITS ? proposals[proposals.length - Number(key)] : undefined;
  const found = numbered ?? byId.get(key);
  if (found !== undefined) return found;
  throw new ApiProblem(
    404,
    "no_such_proposal",
    `There is no proposal ${key}`,
    proposals.length === 0
      ? "No proposal was made yet."
      : `Numbers go from 1 to ${proposals.length}; /api/proposals lists them with their ids.`,
  );
}
