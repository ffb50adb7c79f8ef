import type { Hex } from "viem";

const line = /^Signal: (0x[0-9a-f]{64})$/im;

/** The signal that a proposal's text says it grew from, in a line `Signal: 0x…` of its own. */
export function citedSignal(text: string): Hex | null {
  const [, id] = line.exec(text) ?? [];
  return id === undefined ? null : `0x${id.slice(2).toLowerCase()}`;
}

/** A proposal's text with that line at its end. */
export function citeSignal(text: string, id: Hex): string {
  return [text.trim(), `Signal: ${id}`].filter((part) => part !== "").join("\n\n");
}
