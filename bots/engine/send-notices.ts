import { delaySeconds } from "./back-off.ts";
import { messageOf } from "./bot-error.ts";
import { type EngineContext, nowSeconds } from "./context.ts";

const PER_TICK = 5;
const TIMEOUT_MS = 5_000;
const BACK_OFF = { firstSeconds: 10, longestSeconds: 3600, muteAfter: Number.POSITIVE_INFINITY, muteSeconds: 0 };

type NoticeContext = Pick<EngineContext, "store" | "chainId" | "nowMs" | "log">;

/** Posts stored notices to the webhook as JSON `{chainId, kind, subject, message, at}`; one that fails is tried again later. */
export async function sendNotices(context: NoticeContext, webhook: URL): Promise<void> {
  const waiting = await context.store
    .selectFrom("bot_notices")
    .selectAll()
    .where("chain_id", "=", context.chainId)
    .where("sent_at", "is", null)
    .where("retry_at", "<=", nowSeconds(context))
    .orderBy("created_at")
    .limit(PER_TICK)
    .execute();
  for (const { id, kind, subject, message, created_at, tries } of waiting) {
    const notice = { chainId: context.chainId, kind, subject, message, at: created_at };
    const failure = await post(webhook, notice);
    const outcome =
      failure === null
        ? { sent_at: nowSeconds(context) }
        : { retry_at: nowSeconds(context) + delaySeconds(tries + 1, BACK_OFF) };
    await context.store
      .updateTable("bot_notices")
      .set({ ...outcome, tries: tries + 1 })
      .where("id", "=", id)
      .execute();
    if (failure !== null) context.log(`webhook ${webhook.host} failed: ${failure}`);
  }
}

async function post(webhook: URL, notice: object): Promise<string | null> {
  try {
    const response = await fetch(webhook, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(notice),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok ? null : `HTTP ${response.status}`;
  } catch (error) {
    return messageOf(error);
  }
}
