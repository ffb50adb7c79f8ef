import { sql } from "kysely";
import type { LogPlace } from "./page.ts";

/** For lists that show the newest first: what comes after a place in such a list. */
export function beforePlace({ block, log_index }: LogPlace, table: string) {
  return sql<boolean>`(${sql.ref(`${table}.block`)}, ${sql.ref(`${table}.log_index`)}) < (${block}, ${log_index})`;
}
