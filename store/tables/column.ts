/** A column as it is created, and what its rows hold. */
export interface Column<Value> {
  readonly type: "text" | "integer" | "bigint";
  readonly nullable: boolean;
  readonly primary?: boolean;
  readonly startsAt?: number;
  readonly refersTo?: { readonly column: string; readonly cascades: boolean };
  /** For the compiler alone: no column has it. */
  readonly holds?: Value;
}

export const text: Column<string> = { type: "text", nullable: false };
export const integer: Column<number> = { type: "integer", nullable: false };
export const int64: Column<number> = { type: "bigint", nullable: false };
export const flag = integerOf<0 | 1>();

/** Text that is one of a few words. */
export function oneOf<Word extends string>(): Column<Word> {
  return { type: "text", nullable: false };
}

export function integerOf<Value extends number>(): Column<Value> {
  return { type: "integer", nullable: false };
}

export function nullable<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, nullable: true };
}

export function primary<Value>(column: Column<Value>): Column<Value> {
  return { ...column, primary: true };
}

export function startingAt(startsAt: number, column: Column<number>): Column<number> {
  return { ...column, startsAt };
}

/** To another table's column, given as `table.column`; `cascades` where its row takes this one along. */
export function referring<Value>(target: string, column: Column<Value>, cascades = false): Column<Value> {
  return { ...column, refersTo: { column: target, cascades } };
}
