import type { ChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import type { Due } from "./duty.ts";
import { itemKey, selectItem } from "./items.ts";
import { raiseNotice } from "./notices.ts";

/** Asks of each act whose transaction is final whether it had its effect; and forgets what is over. */
export async function verifyDone(context: EngineContext, view: ChainView, known: Map<string, Due>): Promise<void> {
  for (const due of [...known.values()]) {
    const item = await selectItem(context.store, itemKey(context, due));
    if (item?.state === "gone") known.delete(due.key);
    if (item?.state !== "done") continue;
    const verdict = await due.verify(view.acting);
    known.delete(due.key);
    if (verdict.ok) context.log(`verified ${due.key}: ${verdict.detail}`, { duty: item.duty });
    else await raiseNotice(context, "no-effect", due.key, `${due.key} was mined but had no effect: ${verdict.detail}`);
  }
}
