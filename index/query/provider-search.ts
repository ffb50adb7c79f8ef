import { type RawBuilder, sql } from "kysely";

/** Whether a row of `providers` has the number, or the text in its names and addresses; null where nothing is looked for. */
export function providerMatches(q: string | undefined): RawBuilder<boolean> | null {
  const text = (q ?? "").trim().toLowerCase().replaceAll("\0", "");
  if (text === "") return null;
  const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  const named = sql<boolean>`search like ${like} escape '\\'`;
  return number === undefined ? named : sql<boolean>`(${named} or provider = ${Number(number)})`;
}
