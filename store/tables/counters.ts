import { integer, primary, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** What follows from all rows of the log tables, kept beside them so that no reader has to go through them. */
export const counterTables = {
  /** Everyone with votes, with somebody's delegation, or with a ballot. */
  delegates: {
    columns: {
      address: primary(text),
      votes: text,
      /** The votes, so that their order as text is that as numbers: see `amountRank`. */
      vote_rank: text,
      delegators: integer,
      proposals_voted: integer,
    },
  },
} as const satisfies Tables;
