import type { Field } from "#protocol/input/field.ts";

/** How one kind of field is read and written. `parse` throws `RangeError` with what was wrong. */
export type FieldText = {
  expected(field: Field): string;
  parse(text: string, field: Field): string;
  write(raw: string, field: Field): string;
  /** For reading only; `write` when there is none. */
  format?(raw: string, field: Field): string;
};
