/** Whether a database is named by a PostgreSQL server's URL, and not by the path of a file. */
export function isPostgresUrl(at: string): boolean {
  return /^postgres(ql)?:/i.test(at);
}

/** The URL without its password and options, to be shown. */
export function shownPostgresUrl(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname}`;
}
