import { BotError } from "./bot-error.ts";
import type { ChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import { failItem } from "./fail-item.ts";
import { replaceTransaction } from "./replace.ts";
import { type Attempt, advance, type BotTransaction } from "./transactions.ts";

/**
 * A stored transaction that no node knows and whose call would now revert (somebody else was faster while this
 * process was down) is not sent. Its nonce is given back when it is the last one, else filled by a transfer of nothing.
 * Its hash is still looked up until the nonce is used.
 */
export async function withdrawTransaction(
  context: EngineContext,
  view: ChainView,
  transaction: BotTransaction,
  last: Attempt,
  reason: string,
): Promise<void> {
  const nonce = transaction.nonce ?? 0;
  const givenBack = await context.store.transaction().execute(async (trx) => {
    const result = await trx
      .updateTable("bot_nonces")
      .set({ next_nonce: nonce })
      .where("chain_id", "=", context.chainId)
      .where("sender", "=", context.signer.address)
      .where("next_nonce", "=", nonce + 1)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n) return false;
    if (await advance(trx, context, transaction, { state: "abandoned", error: reason })) return true;
    throw new BotError("retry", "the transaction moved on meanwhile");
  });
  if (!givenBack) return replaceTransaction(context, view, transaction, last, "cancel");
  context.log(`not sending nonce ${nonce} (${transaction.key ?? "gap filler"}): ${reason}`, {
    level: "warn",
    duty: transaction.duty,
  });
  const { chain_id, target, key } = transaction;
  if (key !== null) await failItem(context, { chain_id, target, key }, reason, ["active"]);
}
