import { visibleText } from "#protocol/input/visible-text.ts";

const MOST_CHARACTERS = 160;
/** What is looked through for a title: a text may have a megabyte before its first words. */
const LOOKED_AT = 20_000;

/**
 * The title of a proposal: the first line of its text that says something, without Markdown marks, as it may be shown.
 * Front matter, comments and pictures before it are passed over; line ends that are written out count as line ends.
 */
export function proposalTitle(description: string): string {
  const line = titleLine(description);
  const title = visibleText(line === null ? "" : plain(line.text)).replaceAll("\n", " ");
  if (title === "") return "Untitled";
  const characters = [...title];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…` : title;
}

/** Where the line with the title stands, up to its end or past one that is written out; null where no line says anything. */
export function titleLine(description: string): { text: string; at: number; end: number } | null {
  const head = description.slice(0, LOOKED_AT);
  // What is passed over is blanked at its length, so that places stay.
  const writtenOut = !head.includes("\n");
  const shown = (writtenOut ? head.replace(/\\r\\n|\\n/g, blankWithEnd) : head)
    .replace(/^\uFEFF?\s*---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/, blank)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, blank)
    .replace(/!\[[^\]\n]*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/g, blank)
    // What is left of a link around a picture, and lines of tags alone.
    .replace(/\[[ \t]+\]\([^)\n]*\)/g, blank)
    .replace(/^[ \t]*(?:<\/?[a-z][^<>\n]*>[ \t]*)+\r?$/gim, blank);
  for (const { 0: text, index } of shown.matchAll(/[^\n]+/g)) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const end = index + text.length;
    return { text, at: index, end: writtenOut && shown[end] === "\n" ? end + 1 : end };
  }
  return null;
}

function plain(line: string): string {
  return line
    .replace(/^\uFEFF?\s*(#+|>|[-*]\s)\s*/, "")
    .replace(/(\*\*|`)(.+?)\1/g, "$2")
    .trim();
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

function blankWithEnd(text: string): string {
  return `${" ".repeat(text.length - 1)}\n`;
}
