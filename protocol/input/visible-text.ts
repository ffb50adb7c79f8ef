/** Control, formatting and unassigned characters: those that move a cursor, reorder text or take no room. */
const hidden = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu;

/** Text that cannot colour its own warnings away or show words in another order; its line feeds stay. */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

export function hiddenCharacters(text: string): boolean {
  return visibleText(text) !== text;
}
