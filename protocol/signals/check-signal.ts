import { hiddenCharacters } from "#protocol/input/visible-text.ts";
import type { SignalMessage } from "./signal-messages.ts";
import { SignalProblem } from "./signal-problem.ts";
import { bindsTo, type SignalBinding } from "./signal-space.ts";

const DAY_SECONDS = 86_400;
export const SHORTEST_SIGNAL_SECONDS = 60;
export const LONGEST_SIGNAL_SECONDS = 90 * DAY_SECONDS;
/** How far a signer's clock may be ahead of the chain's. */
export const CLOCK_SKEW_SECONDS = 300;

/** The chain, token and space whose signals are taken. */
export type SignalHome = SignalBinding & { space: string };

/** That a signal is of this space and chain, and can be read and voted on. Throws `SignalProblem`. */
export function checkSignal(message: SignalMessage, home: SignalHome): void {
  requireSpace(message.space, home);
  if (bindsTo(message.plugins, home) !== true) {
    const hint = `Sign it with plugins {"althing":{"network":"${home.chainId}","token":"${home.token}"}}.`;
    throw new SignalProblem("other-chain", `The signal is not bound to chain ${home.chainId} and its token`, hint);
  }
  const { title, choices, start, end, timestamp } = message;
  requireReadable("title", title);
  for (const choice of choices) requireReadable("choices", choice);
  if (new Set(choices.map((choice) => choice.trim().toLowerCase())).size !== choices.length) {
    throw new SignalProblem("malformed", "choices: two of them read the same", "Give every choice words of its own.");
  }
  const seconds = end - start;
  if (seconds < SHORTEST_SIGNAL_SECONDS || seconds > LONGEST_SIGNAL_SECONDS) {
    const most = LONGEST_SIGNAL_SECONDS / DAY_SECONDS;
    const hint = `Voting takes from ${SHORTEST_SIGNAL_SECONDS} seconds to ${most} days.`;
    throw new SignalProblem("malformed", `end: voting would take ${seconds} seconds`, hint);
  }
  if (start < timestamp - CLOCK_SKEW_SECONDS) {
    throw new SignalProblem(
      "malformed",
      "start: voting would begin before it was signed",
      "Let it begin now or later.",
    );
  }
}

export function requireSpace(space: string, home: SignalHome): void {
  if (space === home.space) return;
  throw new SignalProblem("other-space", `It is signed for the space ${space}`, `This one is ${home.space}.`);
}

export function requirePast(timestamp: number, now: number): void {
  const ahead = timestamp - now;
  if (ahead <= CLOCK_SKEW_SECONDS) return;
  const hint = "Set your clock, then sign again.";
  throw new SignalProblem("from-the-future", `It is signed ${ahead} seconds ahead of the chain's time`, hint);
}

/** What people choose by must look like what it is. */
function requireReadable(field: string, text: string): void {
  if (text.trim() !== "" && !text.includes("\n") && !hiddenCharacters(text)) return;
  const hint = "Write one line of plain text, without control or direction characters.";
  throw new SignalProblem("malformed", `${field}: expected a line of visible text`, hint);
}
