import type { TransactionState } from "#store/tables/duties.ts";
import type { ChainView } from "./chain-view.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { failMinedItem } from "./fail-item.ts";
import { ANY_STATE, updateItem } from "./items.ts";
import { freeItem } from "./lose.ts";
import type { MinedAttempt } from "./mined-attempt.ts";
import { raiseNotice } from "./notices.ts";
import { hasOtherTransaction } from "./other-transaction.ts";
import { revertReason } from "./revert-reason.ts";
import { advance, type BotTransaction, HOLDING_NONCE } from "./transactions.ts";

/** Stores that a transaction is in a block, and once the block is deep enough, how it ended. */
export async function recordMined(
  context: EngineContext,
  view: ChainView,
  transaction: BotTransaction,
  mined: MinedAttempt,
): Promise<void> {
  const { attempt, receipt } = mined;
  const seen = transaction.state === "mined" && transaction.block_hash === receipt.blockHash;
  const block = {
    state: "mined" as const,
    mined_hash: attempt.hash,
    block_number: Number(receipt.blockNumber),
    block_hash: receipt.blockHash,
    cost_wei: (receipt.gasUsed * receipt.effectiveGasPrice).toString(),
    missing_since: null,
  };
  const atDepth = Number(view.head.number) - block.block_number >= context.timing.confirmations;
  if (!seen) {
    if (!(await storeMined(context, transaction, block))) return;
    await context.onStep("mined", transaction.key ?? attempt.hash);
    context.log(
      `mined ${transaction.key ?? "gap filler"} in block ${receipt.blockNumber}: ${attempt.hash} ${receipt.status}`,
      { duty: transaction.duty },
    );
  }
  if (!atDepth) return;
  await finish(context, { ...transaction, ...block }, mined);
}

/** Another transaction of ours on the same nonce has lost it by this. */
async function storeMined(
  context: EngineContext,
  transaction: BotTransaction,
  block: Partial<BotTransaction>,
): Promise<boolean> {
  return context.store.transaction().execute(async (trx) => {
    const rivals = await trx
      .updateTable("bot_transactions")
      .set({ state: "lost", updated_at: nowSeconds(context) })
      .where("chain_id", "=", context.chainId)
      .where("sender", "=", context.signer.address)
      .where("nonce", "=", transaction.nonce)
      .where("id", "!=", transaction.id)
      .where("state", "in", HOLDING_NONCE)
      .returningAll()
      .execute();
    for (const rival of rivals) await freeItem(trx, context, rival);
    return advance(trx, context, transaction, block);
  });
}

async function finish(
  context: EngineContext,
  transaction: BotTransaction,
  { attempt, receipt }: MinedAttempt,
): Promise<void> {
  const state = outcomeOf(attempt.purpose, receipt.status);
  const reason = state === "reverted" ? await revertReason(context, transaction) : null;
  const finished = await context.store.transaction().execute(async (trx) => {
    if (!(await advance(trx, context, transaction, { state, error: reason }))) return false;
    if (state === "cancelled") await freeItem(trx, context, transaction);
    if (state === "final" && transaction.key !== null) {
      const { chain_id, target, key } = transaction;
      await updateItem(trx, context, { chain_id, target, key }, ANY_STATE, {
        state: "done",
        failures: 0,
        last_error: null,
      });
    }
    return true;
  });
  if (!finished) return;
  context.metrics.mined.inc({ duty: transaction.duty, outcome: state });
  if (reason !== null && transaction.key !== null) {
    const { chain_id, target, key } = transaction;
    if (!(await hasOtherTransaction(context.store, transaction)))
      await failMinedItem(context, { chain_id, target, key }, reason);
    await raiseNotice(context, "reverted", attempt.hash, `${key} reverted on the chain in ${attempt.hash}: ${reason}`);
  }
  await context.onStep("final", transaction.key ?? attempt.hash);
}

function outcomeOf(purpose: "call" | "cancel", status: "success" | "reverted"): TransactionState {
  if (purpose === "cancel") return "cancelled";
  return status === "success" ? "final" : "reverted";
}
