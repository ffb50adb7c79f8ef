import type { EngineContext } from "./context.ts";
import type { BotTransaction } from "./transactions.ts";

/** Whether another transaction of the same item is under way or has done it. */
export async function hasOtherTransaction(
  db: EngineContext["store"],
  { id, chain_id, target, key }: Pick<BotTransaction, "id" | "chain_id" | "target" | "key">,
): Promise<boolean> {
  if (key === null) return false;
  const other = await db
    .selectFrom("bot_transactions")
    .select("id")
    .where("chain_id", "=", chain_id)
    .where("target", "=", target)
    .where("key", "=", key)
    .where("id", "!=", id)
    .where("state", "in", ["planned", "simulated", "signed", "broadcast", "mined", "final"])
    .executeTakeFirst();
  return other !== undefined;
}
