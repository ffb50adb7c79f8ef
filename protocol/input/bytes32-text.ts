import { type Hex, hexToBytes } from "viem";

/** The text in a word of 32 bytes, filled up with zeros; null for none, and for bytes that are no text one can read. */
export function bytes32Text(word: Hex): string | null {
  try {
    const bytes = hexToBytes(word);
    const utf8 = new TextDecoder("utf-8", { fatal: true });
    const text = utf8.decode(bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1));
    // Nothing that hides, breaks the line or turns it round.
    return /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text) ? text : null;
  } catch {
    return null;
  }
}
