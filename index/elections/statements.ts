import { readStatement, type Statement } from "./statement.ts";

const KEPT = 2_000;

/** A statement never changes: so read and hash each once. */
export class Statements {
  readonly #kept = new Map<string, Statement>();

  of({ statement_uri, statement_hash }: { statement_uri: string; statement_hash: string }): Statement {
    const key = `${statement_hash} ${statement_uri}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const read = readStatement(statement_uri, statement_hash);
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(key, read);
    return read;
  }
}
