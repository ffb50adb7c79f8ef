import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { Proposal } from "./proposal.ts";

const LONGEST = 500;

/** What the proposal does, in words. */
export function sentencesOf({ calls }: Proposal, catalogue: Catalogue): string {
  const sentences = catalogue.decode(calls).map((action) => action.sentence);
  return sentences.join("; ").slice(0, LONGEST);
}
