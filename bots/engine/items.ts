import type { Selectable } from "kysely";
import type { DutyItemTable } from "#store/schema/bots.ts";
import type { ItemState } from "#store/tables/duties.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import type { Due } from "./duty.ts";

export type Item = Selectable<DutyItemTable>;

export interface ItemKey {
  chain_id: number;
  target: string;
  key: string;
}

export const itemKey = (context: Pick<EngineContext, "chainId">, due: Due): ItemKey => ({
  chain_id: context.chainId,
  target: due.call.target.toLowerCase(),
  key: due.key,
});

export async function selectItem(db: EngineContext["store"], key: ItemKey): Promise<Item | undefined> {
  return db
    .selectFrom("duty_items")
    .selectAll()
    .where("chain_id", "=", key.chain_id)
    .where("target", "=", key.target)
    .where("key", "=", key.key)
    .executeTakeFirst();
}

export const ANY_STATE: ItemState[] = ["due", "active", "done", "muted", "gone"];
/** Nothing of the item is under way. */
export const IDLE: ItemState[] = ["due", "muted"];

/** Changes an item that is in one of the states; false when it is in another, or unknown. */
export async function updateItem(
  db: EngineContext["store"],
  context: EngineContext,
  key: ItemKey,
  from: ItemState[],
  changes: Partial<Item>,
): Promise<boolean> {
  const result = await db
    .updateTable("duty_items")
    .set({ ...changes, updated_at: nowSeconds(context) })
    .where("chain_id", "=", key.chain_id)
    .where("target", "=", key.target)
    .where("key", "=", key.key)
    .where("state", "in", from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Items to try now, those that lapse first before others; a failing one waits out its back-off and holds up nobody. */
export async function itemsToTry(context: EngineContext, chainSeconds: number): Promise<Item[]> {
  const { longestSeconds, muteSeconds } = context.timing.backOff;
  const latest = nowSeconds(context) + Math.max(longestSeconds, muteSeconds);
  return (
    context.store
      .selectFrom("duty_items")
      .selectAll()
      .where("chain_id", "=", context.chainId)
      .where("state", "in", ["due", "muted"])
      .where("not_before", "<=", chainSeconds)
      .where("held_until", "<=", chainSeconds)
      // Later than anything waits: set by a clock that was fast.
      .where((where) => where.or([where("retry_at", "<=", nowSeconds(context)), where("retry_at", ">", latest)]))
      .orderBy("failures")
      .orderBy((order) => order.fn.coalesce("deadline", order.val(Number.MAX_SAFE_INTEGER)))
      .orderBy("first_due_at")
      .limit(context.limits.itemsPerTick)
      .execute()
  );
}
