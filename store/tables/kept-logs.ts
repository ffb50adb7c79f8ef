import { int64, integer, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** What the bots have read of the chain's history, so that no start reads it again. */
export const keptLogTables = {
  /** How far the logs of a name are read: all up to the block are in `bot_logs`. */
  bot_log_positions: {
    columns: {
      chain_id: integer,
      /** The contract's address and the events' names. */
      name: text,
      block: int64,
      block_hash: text,
      /** How many blocks the node was found to take at once. */
      range_blocks: integer,
    },
    key: ["chain_id", "name"],
  },
  bot_logs: {
    columns: {
      chain_id: integer,
      name: text,
      block: int64,
      log_index: integer,
      /** The log as JSON, as the node gave it. */
      log: text,
    },
    key: ["chain_id", "name", "block", "log_index"],
  },
  /** Proposals that ended, in a state that no later block changes. */
  bot_ended_proposals: {
    columns: {
      chain_id: integer,
      governor: text,
      proposal_id: text,
    },
    key: ["chain_id", "governor", "proposal_id"],
  },
} as const satisfies Tables;
