import type { EngineContext } from "./context.ts";

const TABLES = [
  "bot_transactions",
  "duty_items",
  "bot_nonces",
  "bot_notices",
  "duty_heartbeats",
  "verifications",
  "effect_reports",
  "bot_log_positions",
  "bot_logs",
  "bot_ended_proposals",
] as const;

/** Rows of a chain that was reset speak of transactions that never were: they are dropped before anything is done. */
export async function adoptChain(context: EngineContext): Promise<void> {
  const { chainId: chain_id, genesisHash: genesis_hash } = context;
  await context.store.transaction().execute(async (trx) => {
    const known = await trx.selectFrom("bot_chains").selectAll().where("chain_id", "=", chain_id).executeTakeFirst();
    if (known?.genesis_hash === genesis_hash) return;
    if (known !== undefined) {
      for (const table of TABLES) await trx.deleteFrom(table).where("chain_id", "=", chain_id).execute();
      context.log(`chain ${chain_id} was reset: what the bots stored about the former one is dropped`, {
        level: "warn",
      });
    }
    await trx
      .insertInto("bot_chains")
      .values({ chain_id, genesis_hash })
      .onConflict((conflict) => conflict.column("chain_id").doUpdateSet({ genesis_hash }))
      .execute();
  });
}
