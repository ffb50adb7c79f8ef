import { integer, integerOf, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** What the index itself keeps of what it has read. */
export const followingTables = {
  /** What the rows were indexed from; when any of it differs, the index starts again. */
  index_origin: {
    columns: {
      id: integerOf<1>(),
      chain_id: integer,
      genesis_hash: text,
      /** Hash over the addresses and parameters that are followed. */
      watch_hash: text,
    },
    key: ["id"],
  },
  /** Blocks with logs, and the last block of each range read. */
  blocks: {
    columns: {
      number: integer,
      hash: text,
      timestamp: integer,
      /** How many of its logs are in the store. */
      logs: integer,
    },
    key: ["number"],
  },
  /** What an `eth_call` answered last: parameter values, balances, spending. A cache, refreshed with the head. */
  readings: {
    columns: {
      key: text,
      value: text,
      block: integer,
    },
    key: ["key"],
  },
} as const satisfies Tables;
