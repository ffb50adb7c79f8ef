import { text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** A voter for whom nothing that it signed for a proposal counts any more. */
export const ballotWithdrawalTables = {
  ballot_withdrawals: {
    columns: {
      proposal_id: text,
      voter: text,
    },
    indexes: [["proposal_id"]],
  },
} as const satisfies LoggedTables;
