import * as z from "zod/mini";
import type { DraftKind } from "#governance-ui/drafts/use-kept-draft.ts";

const draftAction = z.object({
  key: z.string(),
  actionId: z.string(),
  /** As typed, by field name. */
  texts: z.record(z.string(), z.string()),
});

const draftSchema = z.object({
  title: z.string(),
  text: z.string(),
  actions: z.array(draftAction),
});

export type DraftAction = z.infer<typeof draftAction>;
export type Draft = z.infer<typeof draftSchema>;

export const emptyDraft: Draft = { title: "", text: "", actions: [] };

export const proposalDraft: DraftKind<Draft> = { schema: draftSchema, empty: emptyDraft };

export const isEmptyDraft = ({ title, text, actions }: Draft): boolean =>
  title === "" && text === "" && actions.length === 0;

const newKey = (): string => crypto.randomUUID();

export function withAction(draft: Draft, actionId: string, texts: Record<string, string> = {}): Draft {
  return { ...draft, actions: [...draft.actions, { key: newKey(), actionId, texts }] };
}

export function withoutAction(draft: Draft, key: string): Draft {
  return { ...draft, actions: draft.actions.filter((action) => action.key !== key) };
}

export function withDuplicate(draft: Draft, key: string): Draft {
  return {
    ...draft,
    actions: draft.actions.flatMap((action) =>
      action.key === key ? [action, { ...action, key: newKey() }] : [action],
    ),
  };
}

export function withText(draft: Draft, key: string, field: string, text: string): Draft {
  return {
    ...draft,
    actions: draft.actions.map((action) =>
      action.key === key ? { ...action, texts: { ...action.texts, [field]: text } } : action,
    ),
  };
}

/** Moves an action one place; at the end it stays where it is. */
export function withMoved(draft: Draft, key: string, step: -1 | 1): Draft {
  const from = draft.actions.findIndex((action) => action.key === key);
  const to = from + step;
  const moved = draft.actions[from];
  if (moved === undefined || to < 0 || to >= draft.actions.length) return draft;
  const actions = draft.actions.filter((action) => action.key !== key);
  actions.splice(to, 0, moved);
  return { ...draft, actions };
}
