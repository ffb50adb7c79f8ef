import type { Action } from "#proposals/catalogue/action.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { withKept } from "#proposals/draft/kept-inputs.ts";
import type { Call } from "#protocol/chain/call.ts";
import { textProblems } from "#protocol/governor/proposal-description.ts";
import { InputError } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import type { Draft, DraftAction } from "./draft.ts";

export type CheckedAction = {
  key: string;
  texts: Record<string, string>;
  /** Null when this catalogue has no such action, as after importing another DAO's file. */
  action: Action | null;
  inputs: Inputs | null;
  /** By field name; the empty name holds what is about the whole action. */
  issues: Record<string, string>;
};

export type CheckedDraft = {
  actions: CheckedAction[];
  /** Null until every action is right. */
  calls: Call[] | null;
  title: string | null;
  text: string | null;
};

/** What stands for fields that may be left out, by action. */
export type KeptInputs = ReadonlyMap<string, Inputs>;

function checkAction(catalogue: Catalogue, { key, actionId, texts }: DraftAction, kept: KeptInputs): CheckedAction {
  const action = catalogue.action(actionId) ?? null;
  const base = { key, texts, action };
  if (action === null) {
    return {
      ...base,
      inputs: null,
      issues: { "": `This deployment has no action ${actionId}. Remove it, or add its action file.` },
    };
  }
  try {
    return { ...base, inputs: action.parse(withKept(action, texts, kept.get(actionId) ?? {})), issues: {} };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      ...base,
      inputs: null,
      issues: Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0] ?? ""), message])),
    };
  }
}

/** Every problem of a draft, where it is; the calls once there is none. */
export function checkDraft(catalogue: Catalogue, draft: Draft, kept: KeptInputs = new Map()): CheckedDraft {
  const actions = draft.actions.map((action) => checkAction(catalogue, action, kept));
  const problems = textProblems({ title: draft.title, description: draft.text });
  const right = actions.flatMap(({ action, inputs }) => (action && inputs ? [action.calls(inputs)] : []));
  return {
    actions,
    calls: actions.length > 0 && right.length === actions.length ? right.flat() : null,
    title: problems.find(({ field }) => field === "title")?.message ?? null,
    text: problems.find(({ field }) => field === "description")?.message ?? null,
  };
}
