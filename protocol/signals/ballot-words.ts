import { choiceWords } from "./choice-words.ts";
import type { SignalMessage } from "./signal-messages.ts";
import type { SignalChoice } from "./signal-type.ts";

/** What a ballot's `metadata` says, so that a wallet shows in words what its numbers mean. */
export function ballotWords(signal: Pick<SignalMessage, "type" | "title" | "choices">, choice: SignalChoice): string {
  return JSON.stringify({ signal: signal.title, choice: choiceWords(signal.type, signal.choices, choice) });
}
