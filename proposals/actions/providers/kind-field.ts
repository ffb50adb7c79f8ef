import { field } from "#protocol/input/field.ts";
import { MOST_KINDS } from "#protocol/providers/unit-kind.ts";

/** A kind of unit by its number; `argumentOf` gives what the call takes for it. */
export function kindField(name: string, argumentOf: (kind: number) => number) {
  const options = Array.from({ length: MOST_KINDS }, (_, kind) => ({
    value: `${argumentOf(kind)}`,
    label: `kind ${kind}`,
  }));
  return field({ name, label: "Kind", kind: "choice", options, example: "kind 0" });
}
