import { flag, integer, nullable, oneOf, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** Elections of the committee. Terms are JSON. */
export const electionTables = {
  /** What later elections are held by. */
  election_terms: {
    columns: {
      terms: text,
    },
    indexes: [],
  },
  elections: {
    columns: {
      election: integer,
      by_election: flag,
      opener: text,
      terms: text,
    },
    indexes: [["election"]],
  },
  election_candidates: {
    columns: {
      election: integer,
      candidate: text,
      /** From 1, in the order of registration. */
      registration: integer,
      organisation: text,
      statement_hash: text,
      statement_uri: text,
    },
    indexes: [["election", "candidate"]],
  },
  election_endorsements: {
    columns: {
      election: integer,
      candidate: text,
      holder: text,
      weight: text,
      /** Of the candidate, after this one. */
      total: text,
    },
    indexes: [["election", "candidate"]],
  },
  /** A candidate qualified: its place on the ballot. */
  election_places: {
    columns: {
      election: integer,
      candidate: text,
      place: integer,
    },
    indexes: [["election"]],
  },
  /** A candidate was excluded, or, without a reason, restored. */
  election_exclusions: {
    columns: {
      election: integer,
      candidate: text,
      reason_hash: nullable(text),
    },
    indexes: [["election"]],
  },
  election_bonds: {
    columns: {
      election: integer,
      candidate: text,
      receiver: text,
      bond: text,
    },
    indexes: [["election"]],
  },
  election_ballots: {
    columns: {
      election: integer,
      voter: text,
      /** Bitmap of places, in decimal digits. */
      approvals: text,
      weight: text,
      /** After the decline of late ballots. */
      counted: text,
    },
    indexes: [["election"], ["voter"]],
  },
  skipped_election_ballots: {
    columns: {
      election: integer,
      voter: text,
      /** As in the contract's enum. */
      refusal: integer,
    },
    indexes: [["election", "voter"]],
  },
  election_stages: {
    columns: {
      election: integer,
      stage: oneOf<"extended" | "loaded" | "settled" | "failed" | "gave-way">(),
      /** extended: until when; else null. */
      until_at: nullable(integer),
      /** loaded: how many ballots so far; settled, failed: winners; gave-way: to which election; else null. */
      reached: nullable(integer),
      /** loaded: of how many; settled: runners-up; failed: the least number of winners; else null. */
      beside: nullable(integer),
    },
    indexes: [["election"]],
  },
  election_ranks: {
    columns: {
      election: integer,
      place: integer,
      rank: integer,
      winner: flag,
      /** In 1/27720 of a token's smallest unit. */
      support: text,
    },
    indexes: [["election"]],
  },
} as const satisfies LoggedTables;
