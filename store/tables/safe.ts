import { int64, integer, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** Transactions of a Safe that wait for signatures. */
export const safeTables = {
  /** A transaction of a Safe that some of its owners have signed and nobody has executed. */
  safe_transactions: {
    columns: {
      chain_id: integer,
      safe: text,
      /** The safeTxHash. */
      hash: text,
      nonce: int64,
      target: text,
      value_wei: text,
      call_data: text,
      operation: integer,
      safe_tx_gas: text,
      base_gas: text,
      gas_price: text,
      gas_token: text,
      refund_receiver: text,
      /** By this machine's clock. */
      received_at: int64,
    },
    key: ["chain_id", "safe", "hash"],
  },
  safe_signatures: {
    columns: {
      chain_id: integer,
      safe: text,
      hash: text,
      signer: text,
      data: text,
      /** 1 where the signer's contract vouches for it (ERC-1271), 0 where its key made it. */
      by_contract: integer,
      received_at: int64,
    },
    key: ["chain_id", "safe", "hash", "signer"],
  },
} as const satisfies Tables;
