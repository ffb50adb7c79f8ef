import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";

/** The parameter that says who reports. */
const REPORTERS = "prices.reporters";

export type PriceReportRow = IndexTables["price_reports"] & { timestamp: number };

/** The last report of each reporter since they were named, newest first; what others reported before counts no more. */
export async function lastPriceReports(store: Store, reporters: readonly string[]): Promise<PriceReportRow[]> {
  if (reporters.length === 0) return [];
  const named = await store
    .selectFrom("parameter_changes")
    .select(["block", "log_index"])
    .where("parameter_id", "=", REPORTERS)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(1)
    .executeTakeFirst();
  const { block, log_index } = named ?? { block: -1, log_index: -1 };
  const found = await Promise.all(
    reporters.map((reporter) =>
      sql<PriceReportRow>`select report.*, blocks.timestamp from price_reports as report
        join blocks on blocks.number = report.block
        where report.reporter = ${reporter} and (report.block, report.log_index) > (${block}, ${log_index})
        order by report.block desc, report.log_index desc limit 1`.execute(store),
    ),
  );
  return found.flatMap(({ rows }) => rows).toSorted((a, b) => b.block - a.block || b.log_index - a.log_index);
}
