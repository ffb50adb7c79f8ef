import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

const BUSY_TIMEOUT_MS = 5_000;
/** A long history's indexes do not fit into the usual two megabytes, and each row touches several of them. */
const CACHE_KIB = 32_000;
/** Up to 64 megabytes of log: ranges of a long history touch the same pages, and each goes to its place once for many of them. */
const CHECKPOINT_PAGES = 16_000;

/** Opens a file, created with its folders when missing; an unsound one is moved aside and another opened in its place. */
export function openSqlite(path: string, onCorrupt: (movedTo: string, reason: string) => void): DatabaseSync {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const opened = tryOpen(path);
  if (opened instanceof DatabaseSync) return opened;
  const movedTo = moveAside(path);
  onCorrupt(movedTo, opened.reason);
  const fresh = tryOpen(path);
  if (fresh instanceof DatabaseSync) return fresh;
  throw new Error(`cannot open the database ${path}: ${fresh.reason}`);
}

/** Opens a file that another process made and takes care of. */
export function openKeptSqlite(path: string): DatabaseSync {
  if (!existsSync(path)) {
    throw new Error(
      `There is no database at ${path}: start the process that follows, which makes it, and then this one.`,
    );
  }
  const opened = tryOpen(path);
  if (opened instanceof DatabaseSync) return opened;
  throw new Error(
    `The database ${path} is damaged (${opened.reason}): start the process that follows, which mends it.`,
  );
}

function tryOpen(path: string): DatabaseSync | { reason: string } {
  const database = new DatabaseSync(path);
  try {
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.exec(`pragma cache_size = -${CACHE_KIB}`);
    database.exec(
      `pragma journal_mode = wal; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}; pragma synchronous = normal; pragma foreign_keys = on`,
    );
    const check = database.prepare("pragma quick_check(1)").get()?.quick_check;
    if (check === "ok") return database;
    database.close();
    return { reason: String(check) };
  } catch (error) {
    database.close();
    if (!isCorruption(error)) throw error;
    return { reason: error.message };
  }
}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

function isCorruption(error: unknown): error is Error {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return false;
  const primaryCode = error.errcode & 0xff;
  return primaryCode === SQLITE_CORRUPT || primaryCode === SQLITE_NOTADB;
}

function moveAside(path: string): string {
  const movedTo = `${path}.corrupt-${Math.floor(Date.now() / 1000)}`;
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(path + suffix)) renameSync(path + suffix, movedTo + suffix);
  }
  return movedTo;
}
