const MAX_TITLE = 160;

/** First line of a proposal's text that says something, without its markdown marks. */
export function titleOf(description: string): string {
  const line = description.split("\n", 50).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? "";
  const title = line
    .replace(/^\s*(#+|>|[-*]\s)\s*/, "")
    .replace(/(\*\*|`)(.+?)\1/g, "$2")
    .trim();
  if (title === "") return "Untitled";
  return title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1)}…` : title;
}
