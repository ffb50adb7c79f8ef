import { addressCount } from "#protocol/input/field-kinds/address-list.ts";
import { fieldKinds } from "#protocol/input/field-kinds/field-kinds.ts";
import type { Field, FieldKind } from "./field.ts";

/** Kinds whose expectation says it all. */
const selfEvident: ReadonlySet<FieldKind> = new Set([
  "address",
  "addresses",
  "asset",
  "choice",
  "class",
  "boolean",
  "text",
]);

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
  const actual = measure(field, raw);
  const tooSmall = field.min !== null && actual < BigInt(field.min);
  const tooLarge = field.max !== null && actual > BigInt(field.max);
  if (!tooSmall && !tooLarge) return null;
  const unit = field.kind === "addresses" ? "addresses" : "characters";
  const words = (size: string) => (counted.has(field.kind) ? formatFieldText(field, size) : `${size} ${unit}`);
  return tooSmall
    ? `${words(`${actual}`)} is below the least of ${words(field.min ?? "0")}`
    : `${words(`${actual}`)} is above the most of ${words(field.max ?? "0")}`;
}

function measure({ kind }: Field, raw: string): bigint {
  if (counted.has(kind)) return BigInt(raw);
  return BigInt(kind === "addresses" ? addressCount(raw) : raw.length);
}
