import type { Client } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import { parameterParts } from "#protocol/chain/part-parameters.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

/** What stands on the chain for the fields of an action that may be left out; raw, by name. */
export async function keptInputs(action: Action, client: Client): Promise<Inputs> {
  const kept = keptFields(action);
  const parameter = kept.length === 0 ? null : action.parameter({});
  if (parameter === null) return {};
  const parts = parameterParts(parameter, await parameter.read(client));
  return Object.fromEntries(kept.map(({ name }) => [name, parts[name] ?? ""]));
}

export function keptFields({ fields }: Pick<Action, "fields">) {
  return fields.filter(({ kept }) => kept);
}

/** What a person wrote, with what was left out in the words of what stands. */
export function withKept(action: Action, written: Readonly<Record<string, unknown>>, standing: Inputs) {
  const left = keptFields(action).filter(({ name }) => isLeftOut(written[name]) && standing[name] !== undefined);
  const words = action.write({ ...standing });
  return { ...written, ...Object.fromEntries(left.map(({ name }) => [name, words[name]])) };
}

export function isLeftOut(written: unknown): boolean {
  return written === undefined || written === "";
}
