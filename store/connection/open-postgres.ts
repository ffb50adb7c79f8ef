import pg from "pg";
import { shownPostgresUrl } from "./postgres-url.ts";
import { showZeros } from "./zeros.ts";

const CONNECT_TIMEOUT_MS = 10_000;
/** As long as a writer waits for another, or a question may take, before it fails. */
const LOCK_TIMEOUT_MS = 30_000;
const STATEMENT_TIMEOUT_MS = 120_000;
const CONNECTIONS = 10;
const OLDEST_VERSION = 14;

const { builtins } = pg.types;

/** Whole numbers are numbers, and a comparison is 1 or 0, as in SQLite. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: wholeNumber,
  [builtins.NUMERIC]: wholeNumber,
  [builtins.BOOL]: (text) => (text === "t" ? 1 : 0),
  [builtins.TEXT]: showZeros,
  [builtins.VARCHAR]: showZeros,
};

/** Connects to a PostgreSQL database that this suite can use, or says why not. Names are looked for in the schemas given. */
export async function openPostgres(url: string, schemas: readonly string[]): Promise<pg.Pool> {
  if (!URL.canParse(url) || new URL(url).pathname.length < 2) {
    throw new Error(
      "DATABASE_URL is no URL of a PostgreSQL database: expected postgres://USER:PASSWORD@HOST:PORT/DATABASE",
    );
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: "althing",
    types: { getTypeParser: (id, format) => parsers[id] ?? pg.types.getTypeParser(id, format) },
    onConnect: async (client) => {
      await client.query(
        `set search_path to ${schemas.join(", ")}; set lock_timeout = ${LOCK_TIMEOUT_MS}; set statement_timeout = ${STATEMENT_TIMEOUT_MS}`,
      );
    },
  });
  // A connection that breaks fails the query that it is asked, and another takes its place: nobody needs to hear of it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await requireUsable(pool);
    return pool;
  } catch (error) {
    await pool.end();
    throw unusable(url, error);
  }
}

/** What is wrong with a database, in words that name it and what to do. */
export function unusable(url: string, error: unknown): Error {
  return new Error(`The database ${shownPostgresUrl(url)} cannot be used: ${reasonOf(error)}`, { cause: error });
}

async function requireUsable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    "select current_setting('server_version_num')::int as version, getdatabaseencoding() as encoding, pg_is_in_recovery()::int as copies",
  );
  const [{ version, encoding, copies }] = rows;
  if (version < OLDEST_VERSION * 10_000) {
    throw new Error(`its server is PostgreSQL ${Math.floor(version / 10_000)}; ${OLDEST_VERSION} or later is needed`);
  }
  if (encoding !== "UTF8") throw new Error(`its encoding is ${encoding}: create it with encoding 'UTF8'`);
  if (copies === 1) throw new Error("its server is a read-only replica: name the primary one");
}

const hints: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody listens there; is the server started, and are host and port right?",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the name of its host cannot be looked up",
  ETIMEDOUT: "its host does not answer",
  "28P01": "user or password is wrong",
  "28000": "the server does not let this user in from here (pg_hba.conf)",
  "3D000": "there is no such database: create it with createdb",
  "42501": "the user may not create what is missing: let it own the database",
  "53300": "the server has no connection left (max_connections)",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  // Several addresses of one host were tried, and none took the connection.
  const message = error instanceof AggregateError ? error.errors.map(String).join("; ") : error.message;
  return hints[code] === undefined ? message : `${hints[code]} (${message})`;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} from the database is no whole number below 2^53`);
  return number;
}
