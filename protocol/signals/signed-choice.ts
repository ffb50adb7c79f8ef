import type { BallotMessage } from "./signal-messages.ts";
import type { SignalChoice, SignalType } from "./signal-type.ts";

/** A choice in the form in which Snapshot's vote message carries it. */
export function signedChoice(type: SignalType, choice: SignalChoice): BallotMessage["choice"] {
  if (type === "weighted" || type === "quadratic") return JSON.stringify(choice);
  return typeof choice === "number" ? choice : (choice as number[]);
}

/** The choice that a message carries, or null when it is of another form. Its values are not checked. */
export function choiceOf(type: SignalType, signed: BallotMessage["choice"]): SignalChoice | null {
  if (type === "single-choice") return typeof signed === "number" ? signed : null;
  if (type === "approval" || type === "ranked-choice") return Array.isArray(signed) ? signed : null;
  if (typeof signed !== "string") return null;
  try {
    const value: unknown = JSON.parse(signed);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, number>)
      : null;
  } catch {
    return null;
  }
}
