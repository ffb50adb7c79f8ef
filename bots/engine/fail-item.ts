import { delaySeconds } from "./back-off.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { type ItemKey, selectItem, updateItem } from "./items.ts";
import { raiseNotice } from "./notices.ts";

/** Counts a failure before anything was sent: the item waits longer each time and is muted when it goes on failing. */
export async function failItem(context: EngineContext, key: ItemKey, duty: string, error: string): Promise<void> {
  const item = await selectItem(context.store, key);
  if (item === undefined) return;
  const failures = item.failures + 1;
  await suspend(context, key, error, { failures, reverts: item.reverts }, failures);
  context.metrics.failed.inc({ duty });
  context.log(`failed ${key.key}: ${error}`);
}

/** A transaction of this item reverted on the chain. It cost gas, so a second one mutes the item. */
export async function failMinedItem(context: EngineContext, key: ItemKey, error: string): Promise<void> {
  const item = await selectItem(context.store, key);
  if (item === undefined) return;
  const reverts = item.reverts + 1;
  const { muteAfter } = context.timing.backOff;
  const failures = reverts >= 2 ? Math.max(muteAfter, item.failures) : item.failures + 1;
  await suspend(context, key, error, { failures, reverts }, failures);
  context.log(`reverted ${key.key}: ${error}`);
}

async function suspend(
  context: EngineContext,
  key: ItemKey,
  error: string,
  counts: { failures: number; reverts: number },
  failures: number,
): Promise<void> {
  const { backOff } = context.timing;
  const muted = failures >= backOff.muteAfter;
  const retry_at = nowSeconds(context) + delaySeconds(failures, backOff);
  await updateItem(context.store, context, key, {
    ...counts,
    state: muted ? "muted" : "due",
    retry_at,
    last_error: error,
  });
  if (muted) await raiseNotice(context, "muted", key.key, `${key.key} keeps failing and is muted: ${error}`);
}

/** The call can succeed only later, and that is no fault of the item: it is tried again then. */
export async function holdItem(context: EngineContext, key: ItemKey, until: number, error: string): Promise<void> {
  await updateItem(context.store, context, key, {
    state: "due",
    held_until: until,
    failures: 0,
    retry_at: 0,
    last_error: error,
  });
  context.log(`waiting ${key.key} until ${new Date(until * 1000).toISOString()}: ${error}`);
}
