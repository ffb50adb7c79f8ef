import type { ItemState } from "#store/tables/duties.ts";
import { delaySeconds } from "./back-off.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { IDLE, type Item, type ItemKey, selectItem, updateItem } from "./items.ts";
import { raiseNotice } from "./notices.ts";

/** Counts a failure before anything was sent: the item waits longer each time and is muted when it goes on failing. */
export async function failItem(context: EngineContext, key: ItemKey, error: string, from: ItemState[]): Promise<void> {
  const item = await selectItem(context.store, key);
  if (item === undefined) return;
  context.metrics.failed.inc({ duty: item.duty });
  context.log(`failed ${key.key}: ${error}`, { level: "warn", duty: item.duty });
  await suspend(context, item, error, from, { failures: item.failures + 1 });
}

/** A transaction of this item reverted on the chain. That cost gas, so a second one mutes the item. */
export async function failMinedItem(context: EngineContext, key: ItemKey, error: string): Promise<void> {
  const item = await selectItem(context.store, key);
  if (item === undefined) return;
  const reverts = item.reverts + 1;
  const { muteAfter } = context.timing.backOff;
  const failures = reverts >= 2 ? Math.max(muteAfter, item.failures) : item.failures + 1;
  context.log(`reverted ${key.key}: ${error}`, { level: "error", duty: item.duty });
  await suspend(context, item, error, ["active"], { failures, reverts });
}

/** The item asks for what is never done. */
export async function muteItem(context: EngineContext, item: Item, error: string): Promise<void> {
  await suspend(context, item, error, IDLE, { failures: context.timing.backOff.muteAfter });
}

async function suspend(
  context: EngineContext,
  item: Item,
  error: string,
  from: ItemState[],
  counts: { failures: number; reverts?: number },
): Promise<void> {
  const { backOff } = context.timing;
  const state = counts.failures >= backOff.muteAfter ? "muted" : "due";
  const retry_at = nowSeconds(context) + delaySeconds(counts.failures, backOff);
  const changed = await updateItem(context.store, context, item, from, {
    ...counts,
    state,
    retry_at,
    last_error: error,
  });
  if (!changed || state !== "muted") return;
  await raiseNotice(context, "muted", item.key, `${item.key} keeps failing and is muted: ${error}`);
}

/** The call can succeed only later, and that is no fault of the item: it is tried again then. */
export async function holdItem(context: EngineContext, key: ItemKey, until: number, error: string): Promise<void> {
  const held = { state: "due" as const, held_until: until, failures: 0, retry_at: 0, last_error: error };
  await updateItem(context.store, context, key, IDLE, held);
  context.log(`waiting ${key.key} until ${new Date(until * 1000).toISOString()}: ${error}`);
}

/** Something else than the item is wrong, such as an empty account: it is tried again soon. */
export async function delayItem(context: EngineContext, key: ItemKey, error: string): Promise<void> {
  const retry_at = nowSeconds(context) + context.timing.backOff.firstSeconds;
  await updateItem(context.store, context, key, IDLE, { retry_at, last_error: error });
}
