import type { Action } from "#proposals/catalogue/action.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { Call } from "#protocol/chain/call.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

/** A proposal as a person writes it: inputs in words, see `Field`. */
export type ProposalDraft = {
  title: string;
  description: string;
  actions: { action: string; inputs: Record<string, unknown> }[];
};

export type ProposedAction = { action: Action; inputs: Inputs; calls: Call[] };

/** Reads every action of a draft. Throws `InputError` with the paths `actions`, index, field. */
export function proposedActions(catalogue: Catalogue, draft: Pick<ProposalDraft, "actions">): ProposedAction[] {
  const issues: InputIssue[] = [];
  const proposed = draft.actions.flatMap(({ action: id, inputs: written }, index) => {
    const action = catalogue.action(id);
    if (action === undefined) {
      issues.push({ path: ["actions", index, "action"], message: unknownAction(catalogue, id) });
      return [];
    }
    try {
      const inputs = action.parse(written);
      return [{ action, inputs, calls: action.calls(inputs) }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      issues.push(...error.issues.map(({ path, message }) => ({ path: ["actions", index, ...path], message })));
      return [];
    }
  });
  if (issues.length > 0) throw new InputError("proposal", issues);
  return proposed;
}

function unknownAction({ actions, unavailable }: Catalogue, id: string): string {
  const reason = unavailable.find((action) => action.id === id)?.reason;
  if (reason !== undefined) return `${id} is not available: ${reason}`;
  const near = actions.map((action) => action.id).filter((known) => isNear(known, id));
  const choices = near.length > 0 ? near : actions.map((action) => action.id);
  return `expected an action of the catalogue, found ${JSON.stringify(id)}; there ${near.length > 0 ? "is" : "are"} ${choices.join(", ")}`;
}

function isNear(known: string, written: string): boolean {
  const last = written.slice(written.lastIndexOf(".") + 1).toLowerCase();
  return last !== "" && known.toLowerCase().includes(last);
}
