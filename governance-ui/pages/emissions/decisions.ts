import type { EmissionChange } from "#governance-ui/api/emissions.ts";

/** All that one execution changed of the terms. */
export type Decision = { key: string; changes: EmissionChange[]; first: EmissionChange };

/** Newest first, as the changes are; what one proposal changed together was decided together. */
export function decisionsOf(changes: readonly EmissionChange[]): Decision[] {
  const groups = new Map<string, EmissionChange[]>();
  for (const change of changes) {
    const key = change.proposalNumber === null ? `at-${change.at}` : String(change.proposalNumber);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].flatMap(([key, group]) => {
    const first = group.at(-1);
    return first === undefined ? [] : [{ key, changes: group, first }];
  });
}
