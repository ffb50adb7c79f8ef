import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";

type Dated<Table extends keyof IndexTables> = IndexTables[Table] & { timestamp: number };

/** What moved the emission. */
export type EmissionLog =
  | { kind: "epoch"; row: Dated<"emission_epochs"> }
  | { kind: "lapse"; row: Dated<"emission_lapses"> }
  | { kind: "parameter"; row: Dated<"emission_parameters"> & { proposal_number: number | null } }
  | { kind: "budget"; row: IndexTables["emission_budgets"] }
  | { kind: "limit"; row: IndexTables["emission_limits"] };

/** Oldest first. */
export async function emissionLogs(store: Store): Promise<EmissionLog[]> {
  const epochs = await store
    .selectFrom("emission_epochs as e")
    .innerJoin("blocks as b", "b.number", "e.block")
    .selectAll("e")
    .select("b.timestamp")
    .execute();
  const lapses = await store
    .selectFrom("emission_lapses as l")
    .innerJoin("blocks as b", "b.number", "l.block")
    .selectAll("l")
    .select("b.timestamp")
    .execute();
  const parameters = await store
    .selectFrom("emission_parameters as c")
    .innerJoin("blocks as b", "b.number", "c.block")
    .leftJoin("proposals as p", "p.proposal_id", "c.proposal_id")
    .selectAll("c")
    .select(["b.timestamp", "p.number as proposal_number"])
    .execute();
  const budgets = await store.selectFrom("emission_budgets").selectAll().execute();
  const limits = await store.selectFrom("emission_limits").selectAll().execute();
  const logs: EmissionLog[] = [
    ...epochs.map((row) => ({ kind: "epoch" as const, row })),
    ...lapses.map((row) => ({ kind: "lapse" as const, row })),
    ...parameters.map((row) => ({ kind: "parameter" as const, row })),
    ...budgets.map((row) => ({ kind: "budget" as const, row })),
    ...limits.map((row) => ({ kind: "limit" as const, row })),
  ];
  return logs.sort((a, b) => a.row.block - b.row.block || a.row.log_index - b.row.log_index);
}
