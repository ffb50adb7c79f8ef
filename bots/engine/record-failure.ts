import { botErrorIn, messageOf } from "./bot-error.ts";
import type { ChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import type { Due } from "./duty.ts";
import { delayItem, failItem, holdItem, muteItem } from "./fail-item.ts";
import { IDLE, type Item } from "./items.ts";
import type { Revert } from "./revert.ts";

/** The call would revert: the item waits until it can succeed when that is known, else for its back-off. */
export async function recordRevert(
  context: EngineContext,
  view: ChainView,
  item: Item,
  due: Due | undefined,
  revert: Revert,
): Promise<void> {
  const until = (await due?.retryAfter?.(revert, view.acting)) ?? null;
  if (until !== null && until > view.head.timestamp) await holdItem(context, item, until, revert.text);
  else await failItem(context, item, revert.text, IDLE);
}

/** What follows for an item when preparing its transaction failed, by the kind of failure. */
export async function recordFailure(context: EngineContext, item: Item, error: unknown): Promise<void> {
  const message = messageOf(error);
  switch (botErrorIn(error)?.remedy) {
    case undefined:
      return failItem(context, item, message, IDLE);
    case "give-up":
      return muteItem(context, item, message);
    case "alarm":
      return delayItem(context, item, message);
    default:
      // Another instance was faster: the item is its business.
      context.log(`${item.key}: ${message}`, { duty: item.duty });
  }
}
