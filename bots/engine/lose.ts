import type { Transaction } from "kysely";
import type { Database } from "#store/database.ts";
import type { EngineContext } from "./context.ts";
import { nowSeconds } from "./context.ts";
import { raiseNotice } from "./notices.ts";
import { advance, type BotTransaction } from "./transactions.ts";

/** The nonce went to a transaction that is none of ours: this one can never be mined, and its item is due again. */
export async function loseTransaction(context: EngineContext, transaction: BotTransaction): Promise<void> {
  await context.store.transaction().execute(async (trx) => {
    if (await advance(trx, context, transaction, { state: "lost" })) await freeItem(trx, context, transaction);
  });
  if (transaction.state === "abandoned") return;
  await raiseNotice(
    context,
    "nonce-lost",
    transaction.id,
    `nonce ${transaction.nonce} of ${context.signer.address} was used by a transaction that is not the bot's: is its key used elsewhere?`,
  );
}

/** Makes an item due again, unless another of its transactions is under way or has done it. */
export async function freeItem(
  trx: Transaction<Database>,
  context: EngineContext,
  { id, target, key }: Pick<BotTransaction, "id" | "target" | "key">,
): Promise<void> {
  if (key === null) return;
  const other = await trx
    .selectFrom("bot_transactions")
    .select("id")
    .where("chain_id", "=", context.chainId)
    .where("target", "=", target)
    .where("key", "=", key)
    .where("id", "!=", id)
    .where("state", "in", ["planned", "simulated", "signed", "broadcast", "mined", "final"])
    .executeTakeFirst();
  if (other !== undefined) return;
  await trx
    .updateTable("duty_items")
    .set({ state: "due", updated_at: nowSeconds(context) })
    .where("chain_id", "=", context.chainId)
    .where("target", "=", target)
    .where("key", "=", key)
    .where("state", "=", "active")
    .execute();
}
