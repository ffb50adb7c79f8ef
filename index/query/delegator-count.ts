import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";

/** How many accounts delegate to this one now, itself included. */
export async function delegatorCount(store: Store, account: string): Promise<number> {
  const row = await store
    .selectFrom("delegations as d")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("to_delegate", "=", account)
    .where(
      sql<boolean>`not exists (select 1 from delegations l where l.delegator = d.delegator
        and (l.block, l.log_index) > (d.block, d.log_index))`,
    )
    .executeTakeFirstOrThrow();
  return row.count;
}
