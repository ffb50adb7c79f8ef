import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import { isPostgres } from "./is-postgres.ts";

/** A question that gives these texts as rows of `value`, however many they are. */
export function listed(database: QueryExecutorProvider, texts: readonly string[]): RawBuilder<unknown> {
  return isPostgres(database)
    ? sql`select value from unnest(${texts}::text[]) as listed (value)`
    : sql`select value from json_each(${JSON.stringify(texts)})`;
}
