import type { Action } from "#proposals/catalogue/action.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import { type Inputs, resolveField } from "#protocol/input/inputs.ts";

/** The inputs that can be read already, so that a keyed parameter is found before the form is complete. */
function readableInputs(action: Action, texts: Record<string, string>): Inputs {
  const inputs: Record<string, string> = {};
  for (const field of action.fields) {
    try {
      inputs[field.name] = parseFieldText(resolveField(field, action.fields, inputs), texts[field.name] ?? "");
    } catch {}
  }
  return inputs;
}

/** The parameter that an action sets, as far as its inputs tell; null where it sets none. */
export function parameterOf(action: Action | null, texts: Record<string, string>): Parameter | null {
  if (action === null) return null;
  try {
    return action.parameter(readableInputs(action, texts)) ?? null;
  } catch {
    return null;
  }
}
