import type { CandidateView } from "./candidate-view.ts";

/** Of a statement in a list of candidates; many of 64 kB each would be too much for one answer. */
const MOST_CHARACTERS = 1_000;

/** A candidate for a list: its statement's beginning, and no text twice. */
export function inShort(candidate: CandidateView): CandidateView {
  const { statement, statementUri } = candidate;
  return {
    ...candidate,
    statementUri: cut(statementUri),
    statement: statement === null ? null : cut(statement),
  };
}

function cut(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`;
}
