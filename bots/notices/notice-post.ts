import { messageOf } from "#bots/engine/bot-error.ts";
import { createDelivery, type NoticeContext, retryRefused } from "./deliver-notices.ts";
import type { NoticeSettings } from "./open-channels.ts";

/** Delivers notices beside the bots' work: a slow channel holds up no duty. */
export async function openNoticePost(context: NoticeContext, { channels, gatherSeconds }: NoticeSettings) {
  await retryRefused(context);
  const deliver = createDelivery(context, channels, gatherSeconds);
  let under: Promise<void> | null = null;
  return {
    /** Begins to deliver what waits, unless that is under way. */
    begin(): void {
      under ??= deliver()
        .catch((error: unknown) => context.log(`sending notices: ${messageOf(error)}`, { level: "error" }))
        .finally(() => {
          under = null;
        });
    },
    /** When what is being sent is recorded, so that it is not sent again. */
    async settled(): Promise<void> {
      await under;
    },
  };
}
