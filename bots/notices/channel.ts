import type { Digest } from "./notice.ts";

export type Answer =
  | { kind: "sent" }
  /** It may be taken later: after so many seconds where the channel says so. */
  | { kind: "later"; reason: string; afterSeconds?: number }
  /** It is never taken as it is: either this message, or anything that is sent so. */
  | { kind: "refused"; reason: string; what: "message" | "channel" };

/** Where notices go. */
export interface Channel {
  /** Names it in the database for ever. */
  readonly name: string;
  /** How many notices, from the first, go into one message. */
  fit(notices: Digest): number;
  /** Whether a notice waits a while for others. */
  readonly gathers: boolean;
  send(digest: Digest): Promise<Answer>;
}
