import { int64, integer, nullable, oneOf, primary, referring, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** Signed signals and their ballots. */
export const signalTables = {
  /** A signed signal: an off-chain vote that binds nobody. */
  signals: {
    columns: {
      chain_id: integer,
      /** Of the chain: a local one that was started anew has other votes. */
      genesis_hash: text,
      /** Hash of what was signed. */
      id: primary(text),
      /** 1 for the first of the chain. */
      number: integer,
      author: text,
      title: text,
      /** As it was signed, with its signature. */
      envelope: text,
      signed_by: oneOf<"key" | "contract">(),
      /** The block whose state said so of a contract's signature. */
      verified_block: int64,
      /** Ballots weigh the votes at this block's time. */
      snapshot_block: int64,
      snapshot_hash: text,
      snapshot_at: int64,
      start_at: int64,
      end_at: int64,
      /** By this machine's clock. */
      received_at: int64,
      /** Rises with every ballot. */
      version: integer,
      /** When a hub took it, or gave it to us. */
      pushed_at: nullable(int64),
    },
    unique: { signals_number: ["chain_id", "genesis_hash", "number"] },
  },
  /** The last ballot of a voter. */
  signal_ballots: {
    columns: {
      signal_id: referring("signals.id", text),
      voter: text,
      /** Hash of what was signed. */
      id: text,
      /** Rises with every ballot of the signal, a later one of the same voter included. */
      place: integer,
      envelope: text,
      signed_by: oneOf<"key" | "contract">(),
      verified_block: int64,
      weight_tokens: text,
      /** As its voter says. */
      signed_at: int64,
      received_at: int64,
      /** How many of the voter's ballots came before it. */
      replaced: integer,
      pushed_at: nullable(int64),
    },
    key: ["signal_id", "voter"],
  },
} as const satisfies Tables;
