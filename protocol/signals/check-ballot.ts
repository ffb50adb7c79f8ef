import type { Hex } from "viem";
import { ballotWords } from "./ballot-words.ts";
import { choiceProblem } from "./choice-problem.ts";
import type { BallotMessage, SignalMessage } from "./signal-messages.ts";
import { SignalProblem } from "./signal-problem.ts";
import type { SignalChoice } from "./signal-type.ts";
import { choiceOf } from "./signed-choice.ts";

export type KnownSignal = { id: Hex; message: SignalMessage };

/** The valid choice of a ballot that belongs to this signal and was signed while it was open. Throws `SignalProblem`. */
export function checkBallot(ballot: BallotMessage, { id, message }: KnownSignal): SignalChoice {
  if (ballot.space !== message.space) {
    const hint = `The signal is of ${message.space}.`;
    throw new SignalProblem("other-space", `The ballot is signed for the space ${ballot.space}`, hint);
  }
  if (ballot.proposal !== id) {
    const hint = "A ballot counts for the signal that it names and for no other.";
    throw new SignalProblem("unknown-signal", `The ballot is for the signal ${ballot.proposal}, not ${id}`, hint);
  }
  requireOpen(ballot.timestamp, message, "signed");
  const choice = choiceOf(message.type, ballot.choice);
  const problem =
    choice === null
      ? "expected the choice in the form of this voting system"
      : choiceProblem(message.type, choice, message.choices.length);
  if (choice === null || problem !== null) {
    throw new SignalProblem("bad-choice", `choice: ${problem}`, `The signal is decided by ${message.type} voting.`);
  }
  requireWords(ballot.metadata, ballotWords(message, choice));
  return choice;
}

/** `what` happened to the ballot at that time. */
export function requireOpen(at: number, { start, end }: Pick<SignalMessage, "start" | "end">, what: string): void {
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
  if (at < start) {
    throw new SignalProblem("not-open", `It was ${what} before voting began`, `Voting begins at ${iso(start)}.`);
  }
  if (at > end)
    throw new SignalProblem("not-open", `It was ${what} after voting ended`, `Voting ended at ${iso(end)}.`);
}

/** Ballots from a hub carry no words; words that are there must be true. */
function requireWords(metadata: string, words: string): void {
  if (metadata === "{}" || metadata === "" || metadata === words) return;
  const hint = `For this choice expected ${words}, or {}.`;
  throw new SignalProblem("bad-choice", "metadata: its words are not those of the choice", hint);
}
