import type { Store } from "#store/schema/database.ts";

/** Throws where a process holds a lease on what a database holds. */
export async function requireIdle(store: Store, shown: string): Promise<void> {
  const holders = await store
    .selectFrom("leases")
    .select("holder")
    .where("holder", "<>", "")
    .where("expires_at_ms", ">", Date.now())
    .execute();
  if (holders.length === 0) return;
  const named = holders.map(({ holder }) => holder).join(" and ");
  throw new Error(`${shown} is in use by ${named}: stop the index and the bots, then restore.`);
}
