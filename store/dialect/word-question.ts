/** Texts that hold every phrase, a word or several one after another. */
export interface WordQuestion {
  readonly phrases: readonly string[];
  /** The last word of the last phrase may be the beginning of one. */
  readonly lastGoesOn: boolean;
}

/** In the language of SQLite's FTS5. */
export function ftsQuestion({ phrases, lastGoesOn }: WordQuestion): string {
  return `${phrases.map((phrase) => `"${phrase.replaceAll('"', '""')}"`).join(" AND ")}${lastGoesOn ? "*" : ""}`;
}

/** In the language of PostgreSQL's `to_tsquery`, of the words that `althing_words` makes of a text. */
export function tsQuestion({ phrases, lastGoesOn }: WordQuestion): string {
  const plain = phrases.map((phrase) =>
    phrase
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036f]/g, "")
      .replaceAll(/[\0-/:-@[-`{-~]+/g, " ")
      .trim(),
  );
  return `${plain
    .filter((phrase) => phrase !== "")
    .map((phrase) => `'${phrase}'`)
    .join(" & ")}${lastGoesOn ? ":*" : ""}`;
}
