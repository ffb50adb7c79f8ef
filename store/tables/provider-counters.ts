import { integer, nullable, oneOf, primary, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** What follows from all rows of providers, kept beside them; whoever a range names is counted from its newest rows. */
export const providerCounters = {
  providers: {
    columns: {
      provider: primary(integer),
      operator: text,
      payee: text,
      organisation: text,
      /** Lower case: the organisation's name, operator and payee. */
      search: text,
      status: oneOf<"active" | "closed" | "barred">(),
      /** A bit for each kind that is declared or activated. */
      kinds: integer,
      /** Declared, and activated by the last commitment: numbers by kind, JSON. */
      hardware: text,
      activated: text,
      units: integer,
      /** Active shares of the pool, what a share is worth in parts of 2^95, and what that is in tokens. */
      shares: text,
      share_index: text,
      stake: text,
      /** As text in the order of numbers: see `amountRank`. */
      stake_rank: text,
      /** Active stake of operator and payee. */
      self_stake: text,
      needed: text,
      weight: text,
      until_epoch: integer,
      commission_bps: integer,
      /** What a token that is staked here earns of each that is emitted, as text in the order of numbers. */
      rate_rank: text,
      /** Where the last slash that emptied the pool stands: positions of before are worth nothing. -1 for none. */
      emptied_block: integer,
      emptied_log: integer,
    },
  },
  /** Of a pool that a slash emptied since their last change, they are worth nothing. */
  stake_positions: {
    columns: {
      provider: integer,
      staker: text,
      shares: text,
      leaving_shares: text,
      /** Null where nothing leaves. */
      ready_at: nullable(integer),
      /** Active and leaving, as text in the order of numbers. */
      share_rank: text,
      delegatee: nullable(text),
      /** Where its last change stands. */
      changed_block: integer,
      changed_log: integer,
    },
    key: ["provider", "staker"],
  },
} as const satisfies Tables;
