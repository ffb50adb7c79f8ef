/** PostgreSQL's classes of errors that say that no connection can be had: connection, resources, operator's intervention. */
const AWAY = /^(?:08|53|57P)/;
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);
/** node-postgres gives these no code. */
const TEXTS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/;

/** PostgreSQL's for a question or a wait that took too long, and for writers that stood in each other's way. */
const BUSY = new Set(["57014", "55P03", "40P01", "40001"]);
const SQLITE_BUSY = 5;

/** Why the same query may succeed later: the server cannot be reached, or others kept it busy too long. */
export function databaseTrouble(error: unknown): "away" | "busy" | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError && error.errors.some((one) => databaseTrouble(one) === "away")) return "away";
  const code = "code" in error ? String(error.code) : "";
  if (BUSY.has(code) || sqliteCode(error) === SQLITE_BUSY) return "busy";
  return NETWORK.has(code) || AWAY.test(code) || TEXTS.test(error.message) ? "away" : null;
}

function sqliteCode(error: Error): number | null {
  return "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : null;
}
