import type { SignalType } from "#protocol/signals/signal-type.ts";

export type SignalDraft = { title: string; body: string; choices: string[]; type: SignalType; days: string };

export const usualDraft: SignalDraft = {
  title: "",
  body: "",
  choices: ["For", "Against", "Abstain"],
  type: "single-choice",
  days: "7",
};

/** What keeps a draft from being signed, or null. */
export function draftProblem({ title, choices }: SignalDraft): string | null {
  if (title.trim() === "") return "Write the question.";
  const written = choices.map((choice) => choice.trim());
  if (written.length < 2) return "Give at least two choices.";
  if (written.includes("")) return "Write every choice, or remove the empty one.";
  if (new Set(written.map((choice) => choice.toLowerCase())).size !== written.length) {
    return "Two choices read the same.";
  }
  return null;
}
