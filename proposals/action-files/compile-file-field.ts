import { type Field, field } from "#protocol/input/field.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import type { FileField } from "./action-file.ts";
import { DefinitionError, located } from "./definition-error.ts";

/** A field of an action file; its bounds are written as its values are. */
export function compileFileField(name: string, definition: FileField, path: string[]): Field {
  const { label, kind, unit, decimals, min, max, options, help, example } = definition;
  if (kind === "choice" && options === undefined)
    throw new DefinitionError(path, "needs options, since it is a choice");
  const open = field({
    name,
    label,
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(help === undefined ? {} : { help }),
    ...(example === undefined ? {} : { example }),
    options:
      options === undefined
        ? null
        : Object.entries(options).map(([value, word]) => ({
            value,
            label: word,
          })),
  });
  const bound = (key: "min" | "max", written: string | undefined) =>
    written === undefined ? null : located([...path, key], () => parseFieldText(open, written));
  return { ...open, min: bound("min", min), max: bound("max", max) };
}
