import { type Hex, keccak256, toBytes } from "viem";

const prefix = /^data:text\/(?:markdown|plain)(?:;charset=utf-8)?,/i;

/** The text of a document whose address holds it (a data: URI), if it is the one whose hash is anchored. */
export function documentText(uri: string, hash: Hex): string | null {
  const found = prefix.exec(uri);
  if (found === null) return null;
  try {
    const text = decodeURIComponent(uri.slice(found[0].length));
    return keccak256(toBytes(text)) === hash.toLowerCase() ? text : null;
  } catch {
    return null;
  }
}
