import type { Field, FieldKind } from "#proposals/field.ts";
import { fieldKinds } from "#proposals/field-kinds/field-kinds.ts";

/** Kinds whose expectation says it all. */
const selfEvident: ReadonlySet<FieldKind> = new Set(["address", "asset", "choice", "class", "boolean", "text"]);

/** Reads what a person wrote into the canonical string. Throws `RangeError` in words. */
export function parseFieldText(field: Field, written: string): string {
  const text = written.trim();
  const kind = fieldKinds[field.kind];
  try {
    const raw = kind.parse(text, field);
    const problem = boundProblem(field, raw);
    if (problem !== null) throw new RangeError(problem);
    return raw;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const example = selfEvident.has(field.kind) ? "" : `, such as ${field.example}`;
    throw new RangeError(`expected ${kind.expected(field)}${example}; ${error.message}`);
  }
}

/** As a person would write it; `parseFieldText` reads it back. */
export function writeFieldText(field: Field, raw: string): string {
  return fieldKinds[field.kind].write(raw, field);
}

/** For reading: with thousands separated. */
export function formatFieldText(field: Field, raw: string): string {
  return (fieldKinds[field.kind].format ?? fieldKinds[field.kind].write)(raw, field);
}

const counted: ReadonlySet<FieldKind> = new Set(["seconds", "time", "tokens", "decimal", "bps", "integer"]);

/** The bound that a parsed value breaks, in words, or null. */
function boundProblem(field: Field, raw: string): string | null {
  const measure = counted.has(field.kind) ? BigInt(raw) : BigInt(raw.length);
  const tooSmall = field.min !== null && measure < BigInt(field.min);
  const tooLarge = field.max !== null && measure > BigInt(field.max);
  if (!tooSmall && !tooLarge) return null;
  const words = (bound: string) => (counted.has(field.kind) ? formatFieldText(field, bound) : `${bound} characters`);
  const actual = words(counted.has(field.kind) ? raw : String(raw.length));
  return tooSmall
    ? `${actual} is below the least of ${words(field.min ?? "0")}`
    : `${actual} is above the most of ${words(field.max ?? "0")}`;
}
