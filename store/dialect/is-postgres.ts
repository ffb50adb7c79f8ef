import { PostgresAdapter, type QueryExecutorProvider } from "kysely";

/** Where the two databases differ, this tells which one is asked. */
export function isPostgres(database: QueryExecutorProvider): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}
