import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import type { Action, Inputs } from "#proposals/action.ts";
import { parseFieldText } from "#proposals/field-text.ts";
import { resolveField } from "#proposals/inputs.ts";
import type { Parameter } from "#proposals/parameter.ts";

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

function parameterOf(action: Action | null, texts: Record<string, string>): Parameter | null {
  if (action === null) return null;
  try {
    return action.parameter(readableInputs(action, texts)) ?? null;
  } catch {
    return null;
  }
}

/** The present value of each field that shows one, raw, read from the chain. */
export function useCurrentValues(action: Action | null, texts: Record<string, string>): Record<string, string> {
  const client = useClient();
  const parameter = parameterOf(action, texts);
  const { data } = useQuery({
    queryKey: ["current", parameter?.id],
    queryFn: async () => (parameter && client ? parameter.read(client) : null),
    enabled: parameter !== null && client !== undefined,
    retry: false,
  });
  if (!parameter || typeof data !== "string") return {};
  const raw: unknown = parameter.components.length === 1 ? [data] : JSON.parse(data);
  if (!Array.isArray(raw)) return {};
  return Object.fromEntries(parameter.components.map(({ name }, index) => [name, String(raw[index])]));
}
