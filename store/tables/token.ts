import { text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** The token: who holds how much, and who votes for whom. */
export const tokenTables = {
  /** Balances after the transfer. The zero address goes below zero: its balance is minus the total supply. */
  transfers: {
    columns: {
      sender: text,
      receiver: text,
      amount: text,
      sender_balance: text,
      receiver_balance: text,
    },
    indexes: [["sender"], ["receiver"]],
  },
  delegations: {
    columns: {
      delegator: text,
      from_delegate: text,
      to_delegate: text,
    },
    indexes: [["delegator"], ["to_delegate"]],
  },
  voting_power: {
    columns: {
      delegate: text,
      votes: text,
    },
    indexes: [["delegate"]],
  },
} as const satisfies LoggedTables;
