import { randomUUID } from "node:crypto";
import { BotError } from "./bot-error.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import type { Item } from "./items.ts";
import type { BotTransaction } from "./transactions.ts";

/** Stores the intention to act on an item, before anything else is done about it. */
export async function planTransaction(context: EngineContext, item: Item): Promise<BotTransaction> {
  const at = nowSeconds(context);
  return context.store.transaction().execute(async (trx) => {
    const claimed = await trx
      .updateTable("duty_items")
      .set({ state: "active", updated_at: at })
      .where("chain_id", "=", item.chain_id)
      .where("target", "=", item.target)
      .where("key", "=", item.key)
      .where("state", "in", ["due", "muted"])
      .executeTakeFirst();
    if (claimed.numUpdatedRows !== 1n) throw new BotError("retry", `${item.key} is already being done`);
    return trx
      .insertInto("bot_transactions")
      .values({
        id: randomUUID(),
        chain_id: context.chainId,
        sender: context.signer.address,
        duty: item.duty,
        target: item.target,
        key: item.key,
        call_data: item.call_data,
        value_wei: item.value_wei,
        gas_limit: null,
        nonce: null,
        state: "planned",
        error: null,
        mined_hash: null,
        block_number: null,
        block_hash: null,
        cost_wei: null,
        missing_since: null,
        created_at: at,
        updated_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/**
 * Plans that were never signed left nothing outside: they are forgotten and their items are due again.
 * Without an id, all that a killed process left behind.
 */
export async function dropPlans(context: EngineContext, id?: string): Promise<void> {
  await context.store.transaction().execute(async (trx) => {
    const dropped = await trx
      .deleteFrom("bot_transactions")
      .where("chain_id", "=", context.chainId)
      .where("sender", "=", context.signer.address)
      .where("state", "in", ["planned", "simulated"])
      .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
      .returning(["target", "key"])
      .execute();
    for (const { target, key } of dropped) {
      await trx
        .updateTable("duty_items")
        .set({ state: "due", updated_at: nowSeconds(context) })
        .where("chain_id", "=", context.chainId)
        .where("target", "=", target)
        .where("key", "=", key ?? "")
        .where("state", "=", "active")
        .execute();
    }
  });
}
