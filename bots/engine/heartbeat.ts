import type { ChainView } from "./chain-view.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import { joinMessages } from "./messages-by-duty.ts";

const MUTED_NAMED = 3;

/** Records for each duty that it was looked at, how it stands and what is wrong; silence means that the bots stopped. */
export async function beat(
  context: EngineContext,
  view: ChainView | null,
  duties: readonly { name: string }[],
  alarmOf: (duty: string) => string | null,
): Promise<void> {
  const leader = view !== null;
  for (const { name } of duties) {
    const counts = await countItems(context, view, name);
    const alarm = alarmOf(name);
    context.metrics.due.set({ duty: name }, counts.due);
    context.metrics.muted.set({ duty: name }, counts.muted.length);
    context.metrics.oldestDueSeconds.set({ duty: name }, counts.oldestSeconds);
    if (alarm === null) context.metrics.lastTick.set({ duty: name }, nowSeconds(context));
    if (!leader && alarm === null) continue;
    const row = {
      last_tick_at: nowSeconds(context),
      due: counts.due,
      failed: counts.failed,
      // No alarm of the bots, which work: people are to see what they no longer try often.
      alarm: joinMessages([alarm, mutedAlarm(counts.muted)]),
      holder: context.holder,
      ...(view === null ? {} : { head_block: Number(view.head.number) }),
    };
    await context.store
      .insertInto("duty_heartbeats")
      .values({ chain_id: context.chainId, name, head_block: 0, ...row })
      .onConflict((conflict) => conflict.columns(["chain_id", "name"]).doUpdateSet(row))
      .execute();
  }
}

async function countItems(context: EngineContext, view: ChainView | null, duty: string) {
  const items = await context.store
    .selectFrom("duty_items")
    .select(["key", "state", "failures", "not_before", "held_until", "last_error"])
    .where("chain_id", "=", context.chainId)
    .where("duty", "=", duty)
    .where("state", "in", ["due", "active", "muted"])
    .execute();
  const chainSeconds = view?.acting.block.timestamp ?? nowSeconds(context);
  const ages = items
    .filter((item) => item.state !== "muted")
    .map((item) => chainSeconds - Math.max(item.not_before, item.held_until))
    .filter((age) => age >= 0);
  return {
    due: ages.length,
    muted: items.filter((item) => item.state === "muted"),
    failed: items.filter((item) => item.failures > 0).length,
    oldestSeconds: Math.max(0, ...ages),
  };
}

function mutedAlarm(muted: readonly { key: string; last_error: string | null }[]): string | null {
  if (muted.length === 0) return null;
  const named = muted.slice(0, MUTED_NAMED).map(({ key, last_error }) => `${key} (${last_error ?? "no reason kept"})`);
  const more = muted.length > MUTED_NAMED ? ` and ${muted.length - MUTED_NAMED} more` : "";
  return `muted after failing repeatedly, and tried seldom: ${named.join(", ")}${more}`;
}
