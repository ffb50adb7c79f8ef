import type { Selectable } from "kysely";
import type { BotAttemptTable, BotTransactionTable } from "#store/schema/bots.ts";
import type { TransactionState } from "#store/tables/duties.ts";
import { type EngineContext, nowSeconds } from "./context.ts";

export type BotTransaction = Selectable<BotTransactionTable>;
export type Attempt = Selectable<BotAttemptTable>;

/** States that hold a nonce: no other transaction of ours may use it. */
export const HOLDING_NONCE: TransactionState[] = ["signed", "broadcast", "mined", "final", "reverted", "cancelled"];

/** Moves a transaction on, only from the state it was read in; false when another process was faster. */
export async function advance(
  db: EngineContext["store"],
  context: EngineContext,
  transaction: Pick<BotTransaction, "id" | "state">,
  changes: Partial<BotTransaction>,
): Promise<boolean> {
  const result = await db
    .updateTable("bot_transactions")
    .set({ ...changes, updated_at: nowSeconds(context) })
    .where("id", "=", transaction.id)
    .where("state", "=", transaction.state)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function attemptsOf(context: EngineContext, transactionId: string): Promise<Attempt[]> {
  return context.store
    .selectFrom("bot_attempts")
    .selectAll()
    .where("transaction_id", "=", transactionId)
    .orderBy("number")
    .execute();
}

/** All whose fate is open, and settled ones whose nonce the chain has free again because it was rewound. */
export async function openTransactions(context: EngineContext, minedNonce: number): Promise<BotTransaction[]> {
  return context.store
    .selectFrom("bot_transactions")
    .selectAll()
    .where("chain_id", "=", context.chainId)
    .where("sender", "=", context.signer.address)
    .where("nonce", "is not", null)
    .where((where) =>
      where.or([
        where("state", "in", ["signed", "broadcast", "mined", "abandoned"]),
        where.and([where("state", "in", ["final", "reverted", "cancelled"]), where("nonce", ">=", minedNonce)]),
      ]),
    )
    .orderBy("nonce")
    .execute();
}
