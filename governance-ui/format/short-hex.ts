/** `0x1234…abcd`; anything of 14 characters or fewer is left whole. */
export function shortHex(hex: string, head = 6, tail = 4): string {
  return hex.length <= head + tail + 4 ? hex : `${hex.slice(0, head)}…${hex.slice(-tail)}`;
}

/** A sentence with its addresses and hashes shortened. */
export function withShortHex(text: string): string {
  return text.replaceAll(/0x[0-9a-fA-F]{20,}/g, (hex) => shortHex(hex));
}
