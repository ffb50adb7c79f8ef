import { isolatedText } from "#protocol/input/visible-text.ts";

const MOST = 60;

/** What a candidate calls itself: the first heading of its statement, without marks; what would hide or turn text is written out. */
export function candidateTitle(statement: string | null): string | null {
  const heading = /^#{1,6}[ \t]+(.+)$/m.exec(statement ?? "")?.[1];
  if (heading === undefined) return null;
  const plain = heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*_`#<>]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  return isolatedText(shortened(plain, MOST));
}

/** The statement's first words after its heading, as plain text. */
export function statementExcerpt(statement: string, most = 180): string {
  const plain = statement
    .replace(/^#{1,6}[ \t].*$/m, "")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/^[ \t]*[-*+][ \t]+/gm, "· ")
    .replaceAll(/^[ \t]*(>|#{1,6}|\d+\.)[ \t]+/gm, "")
    .replaceAll(/[*_`]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return isolatedText(shortened(plain, most));
}

/** By whole characters: half of one would show as a box. */
function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
