import { withoutUrlSecrets } from "#operator/log/shown-url.ts";

/** What to do about a failure: try again by itself, drop the item, tell a person, or stop the process. */
export type Remedy = "retry" | "give-up" | "alarm" | "shut-down";

export class BotError extends Error {
  override readonly name = "BotError";
  readonly remedy: Remedy;

  constructor(remedy: Remedy, message: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** The typed failure behind an error, however libraries wrapped it. */
export function botErrorIn(error: unknown): BotError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof BotError) return cause;
  }
  return null;
}

/** Anything that is not typed was not foreseen; it is tried again, since nothing is lost by that. */
export function remedyOf(error: unknown): Remedy {
  return botErrorIn(error)?.remedy ?? "retry";
}

const LONGEST_MESSAGE = 300;

/** One line, short enough to store and show whatever a node or a contract put into it, without the key of a node. */
export function messageOf(error: unknown): string {
  const text = botErrorIn(error)?.message ?? (error instanceof Error ? shortMessage(error) : String(error));
  const line = withoutUrlSecrets(text.slice(0, 4 * LONGEST_MESSAGE))
    .replace(/\s+/g, " ")
    .trim();
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

function shortMessage(error: Error): string {
  const short = "shortMessage" in error && typeof error.shortMessage === "string" ? error.shortMessage : error.message;
  const details = "details" in error && typeof error.details === "string" ? error.details : "";
  return details === "" || short.includes(details) ? short : `${short} ${details}`;
}
