import type { Column } from "./column.ts";

type Columns = Readonly<Record<string, Column<unknown>>>;

/** A table of which nothing but its columns and keys is said; its other indexes are its migration's. */
export interface Table {
  readonly columns: Columns;
  readonly key?: readonly string[];
  readonly unique?: Readonly<Record<string, readonly string[]>>;
}

/** A table of logs: its columns beside the place of the log, and what rows are found by. */
export interface LoggedTable {
  readonly columns: Columns;
  readonly indexes: readonly (readonly string[])[];
  /** Beside the place, where one log makes several rows. */
  readonly key?: readonly string[];
}

/** By name. A table that is shipped stays as it is: see docs/extending.md for a column that comes later. */
export type Tables = Readonly<Record<string, Table>>;
export type LoggedTables = Readonly<Record<string, LoggedTable>>;

/** Where the log of a row stands. */
export interface Logged {
  block: number;
  log_index: number;
  tx_hash: string;
}

type RowOf<Held extends Columns> = { [Name in keyof Held]: Held[Name] extends Column<infer Value> ? Value : never };

/** The rows of tables, by the tables' names. */
export type Rows<Of extends Tables> = { -readonly [Name in keyof Of]: Writable<RowOf<Of[Name]["columns"]>> };
export type LoggedRows<Of extends LoggedTables> = {
  -readonly [Name in keyof Of]: Writable<RowOf<Of[Name]["columns"]> & Logged>;
};

/** The rows of tables with the columns that came to some of them later. */
export type WithLater<First, Later> = {
  [Name in keyof First]: Name extends keyof Later ? First[Name] & Later[Name] : First[Name];
};

type Writable<Row> = { -readonly [Name in keyof Row]: Row[Name] };

export function namesOf<Of extends object>(tables: Of): readonly (keyof Of & string)[] {
  return Object.keys(tables) as (keyof Of & string)[];
}
