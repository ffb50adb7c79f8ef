import type { Inputs } from "#protocol/input/inputs.ts";
import type { Parameter } from "./parameter.ts";
import { parameterParts } from "./part-parameters.ts";
import { partWords } from "./view-parameter.ts";

/** A coupled value of more parts than a reader takes in at once. */
const MANY = 6;

/** A change in words; where a value has many parts, those that change. */
export function changeWords(
  parameter: Parameter,
  oldValue: string | null,
  newValue: string,
): { before: string | null; after: string } {
  const { components } = parameter;
  if (oldValue !== null && components.length >= MANY) {
    const [old, now] = [parameterParts(parameter, oldValue), parameterParts(parameter, newValue)];
    const changed = components.filter(({ name }) => old[name] !== now[name]);
    const words = (parts: Inputs) => changed.map((part) => partWords(part, parts[part.name] ?? "")).join(", ");
    if (changed.length > 0) return { before: words(old), after: words(now) };
  }
  return { before: oldValue === null ? null : parameter.format(oldValue), after: parameter.format(newValue) };
}
