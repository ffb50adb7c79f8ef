import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import { beforePlace } from "./before-place.ts";
import type { LogPlace } from "./page.ts";

/** Newest first. */
export function parameterChanges(store: Store, id: string, { before, limit }: { before?: LogPlace; limit: number }) {
  let query = changeRows(store)
    .where("parameter_id", "=", id)
    .orderBy("c.block", "desc")
    .orderBy("c.log_index", "desc")
    .orderBy("part", "desc")
    .limit(limit);
  if (before !== undefined) query = query.where(beforePlace(before, "c"));
  return query.execute();
}

/** The last change of every parameter that ever changed. */
export function lastChanges(store: Store) {
  return changeRows(store)
    .where(
      sql<boolean>`(c.block, c.log_index, c.part) = (select l.block, l.log_index, l.part from parameter_changes l
        where l.parameter_id = c.parameter_id order by l.block desc, l.log_index desc, l.part desc limit 1)`,
    )
    .execute();
}

export async function changeCounts(store: Store): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom("parameter_changes")
    .select((select) => ["parameter_id", select.fn.countAll<number>().as("count")])
    .groupBy("parameter_id")
    .execute();
  return new Map(rows.map((row) => [row.parameter_id, row.count]));
}

/** Of one parameter: is this its first change? */
export async function firstChange(store: Store, id: string): Promise<LogPlace | undefined> {
  return store
    .selectFrom("parameter_changes")
    .select(["block", "log_index"])
    .where("parameter_id", "=", id)
    .orderBy("block")
    .orderBy("log_index")
    .limit(1)
    .executeTakeFirst();
}

function changeRows(store: Store) {
  return store
    .selectFrom("parameter_changes as c")
    .innerJoin("blocks as b", "b.number", "c.block")
    .leftJoin("proposals as p", "p.proposal_id", "c.proposal_id")
    .selectAll("c")
    .select(["b.timestamp", "p.number as proposal_number"]);
}
