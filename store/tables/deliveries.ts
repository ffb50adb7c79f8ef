import { int64, integer, nullable, oneOf, referring, startingAt, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** `passed-over`: older than the channel, so that a new one does not begin with all that ever was. */
export type DeliveryState = "waiting" | "sent" | "refused" | "passed-over";

export const deliveryTables = {
  /** How far a notice has come on the way to one channel. */
  bot_deliveries: {
    columns: {
      notice_id: referring("bot_notices.id", text, true),
      channel: text,
      chain_id: integer,
      state: oneOf<DeliveryState>(),
      tries: startingAt(0, integer),
      /** Unix seconds of this machine's clock, before which it is not tried: it failed, or is being sent. */
      retry_at: startingAt(0, int64),
      /** What the channel answered last, where it did not take it. */
      error: nullable(text),
      updated_at: int64,
    },
    key: ["notice_id", "channel"],
  },
} as const satisfies Tables;
