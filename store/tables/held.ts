import { integer, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** Tokens that contracts hold for others, whose votes stay theirs; see contracts/token/IHeldVotes.sol. */
export const heldTables = {
  surrogates: {
    columns: {
      /** The contract that holds tokens there. */
      keeper: text,
      surrogate: text,
      delegatee: text,
    },
    indexes: [["surrogate"], ["delegatee"]],
  },
  held_tokens: {
    columns: {
      keeper: text,
      holder: text,
      surrogate: text,
      /** Of the holder at the surrogate, after this change. */
      tokens: text,
      /** For how many the surrogate then holds some. */
      holders: integer,
    },
    indexes: [["holder", "surrogate"], ["surrogate"]],
  },
} as const satisfies LoggedTables;
