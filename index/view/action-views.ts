import { zeroHash } from "viem";
import type { ActionView } from "#index/schema/proposal.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import { formatSafely } from "./parameter-change-view.ts";

export interface ActionValues {
  /** What each parameter had before the execution, or has now if there was none yet. */
  oldValue(parameterId: string): string | null;
  /** What the execution made of it; undefined before. */
  newValue(parameterId: string): string | undefined;
}

export function actionViews(
  catalogue: Catalogue,
  actions: readonly DecodedAction[],
  codeHashes: readonly string[],
  values: ActionValues,
): ActionView[] {
  let call = 0;
  return actions.map((action) => {
    const parameter = action.parameterId === null ? undefined : catalogue.parameter(action.parameterId);
    const newValue = parameter === undefined ? null : (values.newValue(parameter.id) ?? action.newValue);
    const oldValue = parameter === undefined ? null : values.oldValue(parameter.id);
    const human = (value: string | null) =>
      parameter === undefined || value === null ? null : formatSafely(parameter, value);
    return {
      actionId: action.actionId,
      known: action.known,
      title: action.title,
      sentence: action.sentence,
      parameterId: action.parameterId,
      parameterLabel: parameter?.label ?? null,
      oldValue,
      newValue,
      oldHuman: human(oldValue),
      newHuman: human(newValue),
      unit: parameter?.unit ?? null,
      calls: action.calls.map(({ target, valueWei, data, signature, args }) => {
        const codeHash = codeHashes[call++];
        const hasCode = codeHash === undefined ? null : codeHash !== zeroHash;
        return { target, valueWei: valueWei.toString(), data, signature, args, hasCode };
      }),
    };
  });
}
