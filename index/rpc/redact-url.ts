/** A node's address without what may be a key: providers put keys in the path, the query or the user name. */
export function redactUrl(url: string): string {
  const { protocol, host, pathname, search, username } = new URL(url);
  const hidden = pathname.length > 1 || search !== "" || username !== "";
  return `${protocol}//${host}${hidden ? "/…" : ""}`;
}
