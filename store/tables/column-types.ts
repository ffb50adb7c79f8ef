import { counterTables } from "./counters.ts";
import { followingTables } from "./following.ts";
import { parameterForce } from "./governor.ts";
import { liveTables } from "./live.ts";
import { stepsOfLogs } from "./logged-tables.ts";
import { providerCounters } from "./provider-counters.ts";
import type { LoggedTables } from "./table.ts";

type ColumnType = "text" | "integer" | "bigint";

const placed = { block: "integer", log_index: "integer", tx_hash: "text" } as const;

const types = new Map<string, Readonly<Record<string, ColumnType>>>([
  ...Object.entries({ ...followingTables, ...counterTables, ...liveTables, ...providerCounters }).map(
    ([name, { columns }]) => [name, typed(columns)] as const,
  ),
  ...Object.values(stepsOfLogs).flatMap((tables) =>
    Object.entries(tables).map(
      ([name, { columns }]) => [name, { ...placed, ...typed(columns), ...later(name) }] as const,
    ),
  ),
]);

function later(table: string): Readonly<Record<string, ColumnType>> {
  const tables: LoggedTables = parameterForce;
  const added = tables[table];
  return added === undefined ? {} : typed(added.columns);
}

/** What a column of a table of the index holds. */
export function columnType(table: string, column: string): ColumnType {
  const type = types.get(table)?.[column];
  if (type === undefined) throw new Error(`No table ${table} with a column ${column}`);
  return type;
}

function typed(columns: Readonly<Record<string, { type: ColumnType }>>): Readonly<Record<string, ColumnType>> {
  return Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type]));
}
