import { flag, integer, oneOf, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

export const COMMITTEE_CHANGES = [
  "filled",
  "recalled",
  "resigned",
  "key-rotated",
  "skipped",
  "synced",
  "guard-set",
  "module-enabled",
  "module-disabled",
  "power-set",
  "pausable-set",
  "pause-lifted",
  "elections-set",
] as const;

/** Seats and powers of the committee. Lists are JSON. */
export const committeeTables = {
  seatings: {
    columns: {
      seating: integer,
      /** 0 for the founding committee. */
      election: integer,
      term: integer,
      members: text,
      ends_at: integer,
      by_election: flag,
    },
    indexes: [],
  },
  /** What changed who sits, the Safe, or the powers; index/decode/committee-change.ts knows the details. */
  committee_changes: {
    columns: {
      kind: oneOf<(typeof COMMITTEE_CHANGES)[number]>(),
      /** Whom or what it is about. */
      accounts: text,
      details: text,
    },
    indexes: [],
  },
  /** Anybody may answer, at any time: what counts is the last answer of a runner-up in its term. */
  committee_answers: {
    columns: {
      term: integer,
      account: text,
      accepts: flag,
    },
    indexes: [["term", "account"]],
  },
  committee_vetoes: {
    columns: {
      proposal_id: text,
      seating: integer,
      calls_hash: text,
      reason_hash: text,
    },
    indexes: [["proposal_id"]],
  },
  committee_pauses: {
    columns: {
      module: text,
      seating: integer,
      until_at: integer,
      reason_hash: text,
    },
    indexes: [["module"]],
  },
  committee_resolutions: {
    columns: {
      proposal_id: text,
      document_hash: text,
      seating: integer,
      uri: text,
    },
    indexes: [["proposal_id"]],
  },
  /** A transaction that the committee's Safe ran, or tried to. */
  safe_executions: {
    columns: {
      safe_tx_hash: text,
      succeeded: flag,
    },
    indexes: [["safe_tx_hash"]],
  },
  recall_petitions: {
    columns: {
      petition: integer,
      opener: text,
      members: text,
      reason: text,
      /** Weight that submits it. */
      needed: text,
      until_at: integer,
    },
    indexes: [],
  },
  recall_signatures: {
    columns: {
      petition: integer,
      signer: text,
      weight: text,
      /** Of the petition, after this one. */
      signed: text,
    },
    indexes: [["petition"]],
  },
  recall_submissions: {
    columns: {
      petition: integer,
      proposal_id: text,
    },
    indexes: [],
  },
} as const satisfies LoggedTables;
