import type { Transaction } from "kysely";
import type { Database } from "#store/schema/database.ts";
import type { EngineContext } from "./context.ts";
import { updateItem } from "./items.ts";
import { raiseNotice } from "./notices.ts";
import { hasOtherTransaction } from "./other-transaction.ts";
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
  transaction: Pick<BotTransaction, "id" | "chain_id" | "target" | "key">,
): Promise<void> {
  const { chain_id, target, key } = transaction;
  if (key === null || (await hasOtherTransaction(trx, transaction))) return;
  await updateItem(trx, context, { chain_id, target, key }, ["active"], { state: "due" });
}
