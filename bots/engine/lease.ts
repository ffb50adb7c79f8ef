import type { Transaction } from "kysely";
import type { Database } from "#store/schema/database.ts";
import { BotError } from "./bot-error.ts";
import type { EngineContext } from "./context.ts";

type Held = Pick<EngineContext, "store" | "chainId" | "signer" | "holder" | "timing" | "nowMs">;

const leaseName = (context: Held) => `${context.chainId}:${context.signer.address.toLowerCase()}`;

/** Takes or renews the lease of this account; false while another instance holds it. */
export async function holdLease(context: Held): Promise<boolean> {
  const name = leaseName(context);
  const latestMs = context.nowMs() + context.timing.leaseMs;
  const expires = { holder: context.holder, expires_at_ms: latestMs };
  return context.store.transaction().execute(async (trx) => {
    await trx
      .insertInto("bot_leases")
      .values({ name, ...expires })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    const taken = await trx
      .updateTable("bot_leases")
      .set(expires)
      .where("name", "=", name)
      .where((where) => where.or([where("holder", "=", context.holder), where("expires_at_ms", "<=", context.nowMs())]))
      .executeTakeFirst();
    if (taken.numUpdatedRows === 1n) return true;
    // Another's lease by a clock that was fast: should it not be renewed, it ends as if it were taken now.
    await trx
      .updateTable("bot_leases")
      .set({ expires_at_ms: latestMs })
      .where("name", "=", name)
      .where("expires_at_ms", ">", latestMs)
      .execute();
    return false;
  });
}

/** Fails the surrounding database transaction if another instance took the lease. One that ran out untaken still counts. */
export async function requireLease(trx: Transaction<Database>, context: Held): Promise<void> {
  const held = await trx
    .selectFrom("bot_leases")
    .select("holder")
    .where("name", "=", leaseName(context))
    .where("holder", "=", context.holder)
    .executeTakeFirst();
  if (held === undefined) throw new BotError("retry", "another instance took the lease over");
}

/** Lets another instance take over at once. */
export async function releaseLease(context: Held): Promise<void> {
  await context.store
    .deleteFrom("bot_leases")
    .where("name", "=", leaseName(context))
    .where("holder", "=", context.holder)
    .execute();
}
