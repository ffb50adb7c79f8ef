import { ApiProblem } from "#index/schema/api-problem.ts";

/** A place in the order of logs, as a cursor. */
export interface LogPlace {
  block: number;
  log_index: number;
}

export function placeCursor({ block, log_index }: LogPlace): string {
  return `${block}.${log_index}`;
}

export function parsePlaceCursor(cursor: string): LogPlace {
  const match = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor);
  if (match === null) throw badCursor(cursor);
  return { block: Number(match[1]), log_index: Number(match[2]) };
}

export function badCursor(cursor: string): ApiProblem {
  return new ApiProblem(
    400,
    "bad_cursor",
    `"${cursor}" is not a cursor of this list`,
    "Use `nextCursor` of the page before, or leave it out for the first page.",
  );
}

/** Cuts `limit` items from `limit + 1` that were fetched: the one too many tells that there is more. */
export function cutPage<Item>(fetched: readonly Item[], limit: number, cursorOf: (item: Item) => string) {
  const items = fetched.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: fetched.length > limit && last !== undefined ? cursorOf(last) : null };
}
