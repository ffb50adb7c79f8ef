import { flag, integer, integerOf, nullable, primary, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** What processes that read one database tell each other. */
export const liveTables = {
  /** How the process that follows the chain stands; nobody else knows a node's head. */
  follow_status: {
    columns: {
      id: integerOf<1>(),
      head_block: nullable(integer),
      head_timestamp: nullable(integer),
      head_hash: nullable(text),
      read_at: nullable(integer),
      last_error: nullable(text),
      caught_up: flag,
    },
    key: ["id"],
  },
  /** What was changed lately, in the transaction that changed it. Old rows go. */
  live_changes: {
    columns: {
      seq: primary(integer),
      /** The process that made the change, which knows of it. */
      origin: text,
      /** A list as JSON. */
      topics: text,
    },
  },
} as const satisfies Tables;
