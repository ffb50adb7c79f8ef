/** A question to a word index: every word, in any order, the last of which may go on. Null where nothing is a word. */
export function wordsOf(text: string): string | null {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? null : `${words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" AND ")}*`;
}
