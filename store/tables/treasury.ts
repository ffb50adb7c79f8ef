import { integer, nullable, oneOf, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** What left the treasury, as each cap counted it. */
export const treasuryTables = {
  treasury_outflows: {
    columns: {
      /** hard: of a listed asset, by a vote of any class; spending: by one of the treasury class. */
      cap: oneOf<"hard" | "spending">(),
      asset: text,
      amount: text,
      /** All that the cap counted in the period so far. */
      counted: text,
      /** hard: what the treasury held when the period began. */
      held: nullable(text),
      period_ends_at: integer,
    },
    indexes: [],
  },
} as const satisfies LoggedTables;
