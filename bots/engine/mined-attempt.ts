import type { TransactionReceipt } from "viem";
import type { Attempt } from "./transactions.ts";

export interface MinedAttempt {
  attempt: Attempt;
  receipt: TransactionReceipt;
}
