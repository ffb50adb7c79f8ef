import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";

/** What a page of proposals shows beside their facts, by proposal id. */
export interface ProposalParts {
  calls: Map<string, string>;
  codeHashes: Map<string, string>;
  changes: Map<string, Pick<IndexTables["parameter_changes"], "parameter_id" | "old_value" | "new_value">[]>;
}

export async function loadProposalParts(store: Store, ids: readonly string[]): Promise<ProposalParts> {
  if (ids.length === 0) return { calls: new Map(), codeHashes: new Map(), changes: new Map() };
  const calls = await store
    .selectFrom("proposals")
    .select(["proposal_id", "calls"])
    .where("proposal_id", "in", ids)
    .execute();
  const classified = await store
    .selectFrom("classifications")
    .select(["proposal_id", "code_hashes"])
    .where("proposal_id", "in", ids)
    .execute();
  const changed = await store
    .selectFrom("parameter_changes")
    .select(["proposal_id", "parameter_id", "old_value", "new_value"])
    .where("proposal_id", "in", ids)
    .orderBy("block")
    .orderBy("log_index")
    .orderBy("part")
    .execute();
  const changes: ProposalParts["changes"] = new Map();
  for (const { proposal_id: id, ...change } of changed) {
    if (id !== null) changes.set(id, [...(changes.get(id) ?? []), change]);
  }
  return {
    calls: new Map(calls.map((row) => [row.proposal_id, row.calls])),
    codeHashes: new Map(classified.map((row) => [row.proposal_id, row.code_hashes])),
    changes,
  };
}
