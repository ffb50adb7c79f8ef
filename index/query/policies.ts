import type { Store } from "#store/schema/database.ts";

/** Class of each call that the governor's table names, by lower-case target and selector together. */
export async function policies(store: Store): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom("policies")
    .select(["target", "selector", "risk_class"])
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  return new Map(rows.map((row) => [row.target + row.selector, row.risk_class]));
}
