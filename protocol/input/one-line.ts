/** What an error says, in one line; viem's own appendix (address with its key, request, documentation link, version) is left out. */
export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [said = message] = message.split(
    /\n+(?:URL|Request body|Docs|Details|Version|Contract Call|Request Arguments):/,
  );
  return said.replace(/\s+/g, " ").trim();
}
