/** What Markdown is read of a stranger: beyond these it takes time or depth without bound, and is shown as plain text. */
const MOST_CHARACTERS = 200_000;
const MOST_MARKS = 6_000;
const DEEPEST = 20;

/** Marks whose pairs are looked for through the whole paragraph. */
const marks = /[*_~[]/g;
/** Quotes and list items that open inside each other on one line. */
const opened = /^[ \t]*((?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+)+)/;
const opening = />|(?:[-*+]|\d{1,9}[.)])[ \t]/g;
const indentedItem = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Whether a text may be read as Markdown in bounded time and depth. */
export function isRenderable(markdown: string): boolean {
  if (markdown.length > MOST_CHARACTERS) return false;
  let found = 0;
  for (const _ of markdown.matchAll(marks)) if (++found > MOST_MARKS) return false;
  return markdown.split("\n").every((line) => depthOf(line) <= DEEPEST);
}

function depthOf(line: string): number {
  const prefix = opened.exec(line.slice(0, 1_000))?.[1] ?? "";
  const indent = indentedItem.exec(line)?.[1]?.length ?? 0;
  return (prefix.match(opening)?.length ?? 0) + Math.floor(indent / 2);
}
