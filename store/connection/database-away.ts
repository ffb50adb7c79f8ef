/** PostgreSQL's classes of errors that say that no connection can be had: connection, resources, operator's intervention. */
const AWAY = /^(?:08|53|57P)/;
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);
/** node-postgres gives these no code. */
const TEXTS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/;

/** Whether a query failed because the database server could not be reached, so that it may be asked again later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  const code = "code" in error ? String(error.code) : "";
  return NETWORK.has(code) || AWAY.test(code) || TEXTS.test(error.message);
}
