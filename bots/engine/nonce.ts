import type { Transaction } from "kysely";
import type { Database } from "#store/schema/database.ts";
import { BotError } from "./bot-error.ts";
import type { EngineContext } from "./context.ts";

/** The nonce that the next transaction takes, as stored. */
export async function nextNonce(context: EngineContext): Promise<number> {
  const row = await context.store
    .selectFrom("bot_nonces")
    .select("next_nonce")
    .where("chain_id", "=", context.chainId)
    .where("sender", "=", context.signer.address)
    .executeTakeFirst();
  if (row === undefined) throw new BotError("retry", "the nonce was not yet compared with the chain");
  return row.next_nonce;
}

/** Fails the surrounding database transaction when another instance has claimed the nonce. */
export async function claimNonce(trx: Transaction<Database>, context: EngineContext, nonce: number): Promise<void> {
  const claimed = await trx
    .updateTable("bot_nonces")
    .set({ next_nonce: nonce + 1 })
    .where("chain_id", "=", context.chainId)
    .where("sender", "=", context.signer.address)
    .where("next_nonce", "=", nonce)
    .executeTakeFirst();
  if (claimed.numUpdatedRows !== 1n) throw new BotError("retry", `nonce ${nonce} was claimed by another instance`);
}
