import { int64, integer, nullable, oneOf, primary, referring, startingAt, text } from "./column.ts";
import type { Tables } from "./table.ts";

export type ItemState = "due" | "active" | "done" | "muted" | "gone";

export type TransactionState =
  | "planned"
  | "simulated"
  | "signed"
  | "broadcast"
  | "mined"
  | "final"
  | "reverted"
  | "cancelled"
  | "abandoned"
  | "lost";

/** What the bots find due and send. Amounts are decimal strings in wei, times unix seconds, flags 0 or 1. */
export const dutyTables = {
  /** Which chain the rows of a chain id speak of: another genesis hash means that the chain was reset. */
  bot_chains: {
    columns: {
      chain_id: primary(integer),
      genesis_hash: text,
    },
  },
  /** Gone since there are `leases` for all. */
  bot_leases: {
    columns: {
      name: primary(text),
      holder: text,
      /** Unix milliseconds of the holder's clock. */
      expires_at_ms: int64,
    },
  },
  bot_nonces: {
    columns: {
      chain_id: integer,
      sender: text,
      next_nonce: integer,
    },
    key: ["chain_id", "sender"],
  },
  /** One thing that a duty found due; (chain_id, target, key) is unique for ever. */
  duty_items: {
    columns: {
      chain_id: integer,
      target: text,
      key: text,
      duty: text,
      state: oneOf<ItemState>(),
      why: text,
      call_data: text,
      value_wei: text,
      /** On the chain's clock. */
      not_before: int64,
      /** On the chain's clock; null when it never lapses. */
      deadline: nullable(int64),
      /** Not tried before this second of the chain's clock, learnt from how the call reverted. */
      held_until: startingAt(0, int64),
      /** Failed simulations in a row. */
      failures: startingAt(0, integer),
      /** Transactions of this item that reverted on the chain. */
      reverts: startingAt(0, integer),
      /** Unix seconds of this machine's clock. */
      retry_at: startingAt(0, int64),
      last_error: nullable(text),
      first_due_at: int64,
      updated_at: int64,
    },
    key: ["chain_id", "target", "key"],
  },
  /** One nonce of the sender, from the plan until it is final. */
  bot_transactions: {
    columns: {
      id: primary(text),
      chain_id: integer,
      sender: text,
      duty: text,
      target: text,
      /** Null for a transaction that only fills a gap of nonces. */
      key: nullable(text),
      call_data: text,
      value_wei: text,
      gas_limit: nullable(text),
      nonce: nullable(integer),
      state: oneOf<TransactionState>(),
      error: nullable(text),
      mined_hash: nullable(text),
      block_number: nullable(int64),
      block_hash: nullable(text),
      cost_wei: nullable(text),
      /** When its nonce was first seen used although no hash of ours was mined. */
      missing_since: nullable(int64),
      created_at: int64,
      updated_at: int64,
    },
  },
  /** One signed version of a transaction; none is ever deleted while it could still be mined. */
  bot_attempts: {
    columns: {
      hash: primary(text),
      transaction_id: referring("bot_transactions.id", text, true),
      /** 1 for the first, rising with each replacement. */
      number: integer,
      /** A cancel is a transfer of nothing to the sender itself, on the same nonce. */
      purpose: oneOf<"call" | "cancel">(),
      raw: text,
      max_fee_wei: text,
      priority_fee_wei: text,
      signed_at: int64,
      /** The head when it was signed. */
      signed_block: int64,
      sent_at: nullable(int64),
      error: nullable(text),
    },
  },
  bot_notices: {
    columns: {
      id: primary(text),
      chain_id: integer,
      kind: text,
      subject: text,
      message: text,
      created_at: int64,
      tries: startingAt(0, integer),
      retry_at: startingAt(0, int64),
      sent_at: nullable(int64),
    },
    unique: { bot_notices_once: ["chain_id", "kind", "subject"] },
  },
  duty_heartbeats: {
    columns: {
      chain_id: integer,
      name: text,
      last_tick_at: int64,
      due: integer,
      failed: integer,
      alarm: nullable(text),
      head_block: int64,
      holder: text,
    },
    key: ["chain_id", "name"],
  },
  /** What reading the chain after an execution showed for one action of a proposal. */
  verifications: {
    columns: {
      chain_id: integer,
      proposal_id: text,
      action_index: integer,
      action_id: nullable(text),
      ok: integer,
      expected: text,
      actual: text,
      block: int64,
      block_hash: text,
      tx_hash: text,
      at: int64,
    },
    key: ["chain_id", "proposal_id", "action_index"],
  },
} as const satisfies Tables;

/** Columns that came after the table was shipped. */
export const pendingEffects = {
  verifications: {
    columns: {
      /** Second of the chain's clock at which the effect is there, and what happens until then; null once it is, or where it came at once. */
      settles_at: nullable(int64),
      pending: nullable(text),
      /** The block whose state was read. */
      read_block: nullable(int64),
    },
  },
} as const satisfies Tables;

/** Columns that came later still. */
export const overtakenEffects = {
  verifications: {
    columns: {
      /** 1 where a later change was made of what was pending. */
      set_anew: startingAt(0, integer),
    },
  },
} as const satisfies Tables;
