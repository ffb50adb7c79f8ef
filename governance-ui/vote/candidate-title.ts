const MOST = 60;

/** What a candidate calls itself: the first heading of its statement, without marks or characters that hide or turn text. */
export function candidateTitle(statement: string | null): string | null {
  const heading = /^#{1,6}[ \t]+(.+)$/m.exec(statement ?? "")?.[1];
  if (heading === undefined) return null;
  const plain = heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[\p{C}*_`#<>]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (plain === "") return null;
  return plain.length > MOST ? `${plain.slice(0, MOST - 1).trimEnd()}…` : plain;
}

/** The statement's first words after its heading, as plain text. */
export function statementExcerpt(statement: string, most = 180): string {
  const plain = statement
    .replace(/^#{1,6}[ \t].*$/m, "")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/^[ \t]*[-*+][ \t]+/gm, "· ")
    .replaceAll(/^[ \t]*(>|#{1,6}|\d+\.)[ \t]+/gm, "")
    .replaceAll(/[\p{Cf}*_`]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
