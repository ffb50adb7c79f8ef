import type { EngineContext } from "./context.ts";
import { nowSeconds } from "./context.ts";
import { ANY_STATE, updateItem } from "./items.ts";
import { hasOtherTransaction } from "./other-transaction.ts";
import { advance, type BotTransaction } from "./transactions.ts";

/**
 * A reorg took the block of a mined transaction away and its nonce is free again: the same bytes are sent again.
 * One that had reverted, and whose item another transaction has taken up since, is only watched from now on.
 */
export async function reviveTransaction(context: EngineContext, transaction: BotTransaction): Promise<void> {
  const cleared = {
    mined_hash: null,
    block_number: null,
    block_hash: null,
    cost_wei: null,
    missing_since: null,
  };
  const revived = await context.store.transaction().execute(async (trx) => {
    const takenUp = await hasOtherTransaction(trx, transaction);
    const state = takenUp ? "abandoned" : "broadcast";
    if (!(await advance(trx, context, transaction, { ...cleared, state }))) return null;
    await trx
      .updateTable("bot_attempts")
      .set({ sent_at: nowSeconds(context) })
      .where("hash", "=", transaction.mined_hash ?? "")
      .execute();
    const { chain_id, target, key } = transaction;
    if (!takenUp && key !== null) {
      await updateItem(trx, context, { chain_id, target, key }, ANY_STATE, { state: "active" });
    }
    return state;
  });
  if (revived !== null)
    context.log(`a reorg undid nonce ${transaction.nonce} (${transaction.key ?? "gap"}): ${revived}`, {
      level: "warn",
      duty: transaction.duty,
    });
}
