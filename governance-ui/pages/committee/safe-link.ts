const safe = ["http:", "https:", "ipfs:"];

/** The address to open for a URI that somebody wrote on the chain; null for what no link should lead to. */
export function safeLink(uri: string): string | null {
  if (!URL.canParse(uri)) return null;
  const url = new URL(uri);
  return safe.includes(url.protocol) && url.username === "" && url.password === "" ? url.href : null;
}
