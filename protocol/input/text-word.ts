import { type Hex, isHex, size, stringToHex } from "viem";
import { bytes32Text } from "./bytes32-text.ts";

const MOST_BYTES = 32;

/** A text as contracts keep a short one: in UTF-8, filled up with zeros. Throws `RangeError` for none, and one too long. */
export function textWord(text: string): Hex {
  const bytes = size(stringToHex(text));
  if (bytes === 0 || bytes > MOST_BYTES)
    throw new RangeError(`"${text}" takes ${bytes} bytes, expected 1 to ${MOST_BYTES}`);
  return stringToHex(text, { size: MOST_BYTES });
}

/** The reverse, for people: the word itself where it is no text. */
export function wordText(word = ""): string {
  return (isHex(word) ? bytes32Text(word) : null) ?? word;
}

/** An input as people write it, with these texts in it as words; 32 bytes stay as they are, and what is no text too. */
export function withWords(input: unknown, names: readonly string[]): unknown {
  if (typeof input !== "object" || input === null) return input;
  const words = Object.entries(input).map(([name, value]) => [name, names.includes(name) ? wordOf(value) : value]);
  return Object.fromEntries(words);
}

function wordOf(value: unknown): unknown {
  if (typeof value !== "string" || /^0x[0-9a-fA-F]{64}$/.test(value)) return value;
  try {
    return textWord(value);
  } catch {
    return value;
  }
}
