import type { WordQuestion } from "#store/dialect/word-question.ts";

/** A question to a word index: every word, in any order, the last of which may go on. Null where nothing is a word. */
export function wordsOf(text: string): WordQuestion | null {
  // A zero would end the question within its quotation marks.
  const words = text.split(/[\s\0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? null : { phrases: words, lastGoesOn: true };
}
