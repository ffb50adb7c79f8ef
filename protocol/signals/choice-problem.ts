import { choiceShares, MOST_SHARES } from "./choice-shares.ts";
import type { SignalChoice, SignalType } from "./signal-type.ts";

/** What is wrong with a ballot's choice among so many, or null. Snapshot's systems accept what this accepts. */
export function choiceProblem(type: SignalType, choice: SignalChoice, choices: number): string | null {
  if (type === "single-choice") {
    return isPlace(choice, choices) ? null : `expected one choice, a number from 1 to ${choices}`;
  }
  if (type === "approval" || type === "ranked-choice") return listProblem(type, choice, choices);
  return sharesProblem(choice, choices);
}

function isPlace(place: unknown, choices: number): boolean {
  return typeof place === "number" && Number.isInteger(place) && place >= 1 && place <= choices;
}

function listProblem(type: SignalType, choice: SignalChoice, choices: number): string | null {
  if (!Array.isArray(choice)) return `expected a list of choices from 1 to ${choices}`;
  const wrong = choice.find((place) => !isPlace(place, choices));
  if (wrong !== undefined) return `there is no choice ${wrong}: expected numbers from 1 to ${choices}`;
  if (new Set(choice).size !== choice.length) return "a choice is named twice";
  if (type === "ranked-choice" && choice.length !== choices) {
    return `expected all ${choices} choices in order, found ${choice.length}`;
  }
  return null;
}

function sharesProblem(choice: SignalChoice, choices: number): string | null {
  if (typeof choice !== "object" || choice === null || Array.isArray(choice)) {
    return "expected shares by choice, such as {1: 60, 2: 40}";
  }
  const wrong = Object.keys(choice).find((key) => !/^[1-9]\d{0,3}$/.test(key) || Number(key) > choices);
  if (wrong !== undefined) return `there is no choice ${wrong}: expected numbers from 1 to ${choices}`;
  const shares: unknown[] = Object.values(choice);
  if (shares.some((share) => typeof share !== "number" || !Number.isFinite(share) || share < 0)) {
    return "expected shares that are not negative";
  }
  if (!shares.some((share) => Number(share) > 0)) return "expected at least one choice with a share";
  return choiceShares(choice as Record<string, number>, choices) === null
    ? `the shares are too fine: expected at most ${MOST_SHARES} parts in all`
    : null;
}
