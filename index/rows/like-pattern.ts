import { sql } from "kysely";

/** For `like`: the text anywhere, taken literally. */
export function likePattern(text: string) {
  const literal = text.replace(/[\\%_]/g, (character) => `\\${character}`);
  return sql<string>`${`%${literal}%`} escape '\\'`;
}
