import * as z from "zod/mini";
import type { DraftKind } from "#governance-ui/drafts/use-kept-draft.ts";
import { SIGNAL_TYPES } from "#protocol/signals/signal-type.ts";

const schema = z.object({
  title: z.string(),
  body: z.string(),
  choices: z.array(z.string()),
  type: z.enum(SIGNAL_TYPES),
  days: z.string(),
});

export type SignalDraft = z.infer<typeof schema>;

export const signalDraft: DraftKind<SignalDraft> = {
  schema,
  empty: { title: "", body: "", choices: ["For", "Against", "Abstain"], type: "single-choice", days: "7" },
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
