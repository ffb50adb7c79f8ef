import { int64, integer, nullable, oneOf, primary, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** Signed ballots that a relay took on. */
export const relayTables = {
  /** A signed ballot that a relay took on. */
  relay_ballots: {
    columns: {
      chain_id: integer,
      /** The digest that its voter signed. */
      id: text,
      contract: text,
      kind: oneOf<"proposal" | "election">(),
      /** Proposal id, or election number. */
      subject: text,
      voter: text,
      /** Support, or the bitmap of approved places. */
      choice: text,
      reason: text,
      signature: text,
      /** 1 where the voter's contract vouches for the signature (ERC-1271), 0 where its key made it. */
      by_contract: integer,
      weight_tokens: text,
      /** By this machine's clock. */
      received_at: int64,
      state: oneOf<"queued" | "batched" | "counted" | "refused">(),
      /** Key of the duty item that submits it. */
      batch: nullable(text),
      refusal: nullable(text),
      tx_hash: nullable(text),
      updated_at: int64,
    },
    key: ["chain_id", "id"],
  },
  /** What the bots that relay say of themselves, each time they look. */
  relay_status: {
    columns: {
      chain_id: primary(integer),
      account: text,
      balance_wei: text,
      budget_wei: text,
      spent_wei: text,
      wait_seconds: integer,
      /** Why no ballot is sent now; null when nothing is in the way. */
      trouble: nullable(text),
      at: int64,
    },
  },
} as const satisfies Tables;

/** Columns that came after the table was shipped. */
export const relayDates = {
  relay_ballots: {
    columns: {
      /** Last second, by the chain's clock, in which it may be counted; null where the ballot says none. */
      until_at: nullable(int64),
    },
  },
} as const satisfies Tables;

/** What bounds who may give ballots; it came later. */
export const relayPlaceTables = {
  /** The one ballot of a voter for a vote: taken before the ballot is checked, so that many at once are one. */
  relay_places: {
    columns: {
      chain_id: integer,
      voter: text,
      kind: oneOf<"proposal" | "election">(),
      subject: text,
      /** Of the check under way, or that stored the ballot. */
      check_id: text,
      /** The ballot that was stored; null while it is checked. */
      ballot_id: nullable(text),
      taken_at: int64,
    },
    key: ["chain_id", "voter", "kind", "subject"],
  },
  /** How many ballots an address gave on a day, good or not. Kept for that day. */
  relay_givers: {
    columns: {
      chain_id: integer,
      address: text,
      /** Days since 1970. */
      day: integer,
      ballots: integer,
    },
    key: ["chain_id", "address", "day"],
  },
} as const satisfies Tables;
