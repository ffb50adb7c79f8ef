import type { ChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import { raiseNotice } from "./notices.ts";

/** It is never done a second time; a person has to look. A block that is not deep enough yet says nothing. */
export async function warnStillDue(context: EngineContext, duty: string, key: string, view: ChainView): Promise<void> {
  const done = await context.store
    .selectFrom("bot_transactions")
    .select(["block_number", "mined_hash"])
    .where("chain_id", "=", context.chainId)
    .where("duty", "=", duty)
    .where("key", "=", key)
    .where("state", "=", "final")
    .executeTakeFirst();
  if (done === undefined || Number(view.acting.block.number) <= (done.block_number ?? 0)) return;
  await raiseNotice(
    context,
    "still-due",
    key,
    `${key} was done in ${done.mined_hash} and yet is due: it is not sent again`,
  );
}
