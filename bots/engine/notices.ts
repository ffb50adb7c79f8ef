import { randomUUID } from "node:crypto";
import { type EngineContext, nowSeconds } from "./context.ts";

type NoticeContext = Pick<EngineContext, "store" | "chainId" | "nowMs" | "log">;

/** Tells people once per kind and subject. Stored first, so that a notice survives a crash and a failing webhook. */
export async function raiseNotice(
  context: NoticeContext,
  kind: string,
  subject: string,
  message: string,
): Promise<void> {
  const inserted = await context.store
    .insertInto("bot_notices")
    .values({
      id: randomUUID(),
      chain_id: context.chainId,
      kind,
      subject,
      message,
      created_at: nowSeconds(context),
      tries: 0,
      retry_at: 0,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.columns(["chain_id", "kind", "subject"]).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) context.log(`notice ${kind}: ${message}`, { level: "warn" });
}
