import type { Transaction } from "kysely";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Database, Store } from "#store/schema/database.ts";

/** A process that wants to do alone what the lease is for. */
export interface LeaseClaim {
  name: string;
  /** Names this process, and no other. */
  holder: string;
  /** So long after the holder's last sign of life another may take the lease. */
  leaseMs: number;
  nowMs(): number;
}

export type LeaseStanding =
  /** `fence` is another than the last time when somebody else held the lease in between. */
  { held: true; fence: number } | { held: false; holder: string };

/** Takes or renews a lease, or says who holds it. */
export async function holdLease(store: Store, { name, holder, leaseMs, nowMs }: LeaseClaim): Promise<LeaseStanding> {
  const now = nowMs();
  const latestMs = now + leaseMs;
  return store.transaction().execute(async (trx) => {
    const lease = await trx.selectFrom("leases").selectAll().where("name", "=", name).executeTakeFirst();
    if (lease !== undefined && lease.holder !== holder && lease.expires_at_ms > now) {
      // Another's lease by a clock that was fast: should it not be renewed, it ends as if it were taken now.
      if (lease.expires_at_ms > latestMs) {
        await trx.updateTable("leases").set({ expires_at_ms: latestMs }).where("name", "=", name).execute();
      }
      return { held: false, holder: lease.holder };
    }
    const before = lease ?? { holder: "", fence: 0 };
    const fence = before.holder === holder ? before.fence : before.fence + 1;
    await replaceRows(trx, "leases", ["name"], [{ name, holder, fence, expires_at_ms: latestMs }]);
    return { held: true, fence };
  });
}

/** Whether the lease is still this hold of it. One that ran out untaken still counts. To be asked in the transaction that writes. */
export async function ownsLease(
  trx: Transaction<Database>,
  { name, holder, fence }: Pick<LeaseClaim, "name" | "holder"> & { fence?: number },
): Promise<boolean> {
  const lease = await trx
    .selectFrom("leases")
    .select("fence")
    .where("name", "=", name)
    .where("holder", "=", holder)
    .executeTakeFirst();
  return lease !== undefined && (fence === undefined || lease.fence === fence);
}

/** Lets another process take over at once. */
export async function releaseLease(store: Store, { name, holder }: Pick<LeaseClaim, "name" | "holder">): Promise<void> {
  await store
    .updateTable("leases")
    .set({ holder: "", expires_at_ms: 0 })
    .where("name", "=", name)
    .where("holder", "=", holder)
    .execute();
}
