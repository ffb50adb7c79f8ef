import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";
import type { Pool } from "pg";
import { hideZeros } from "./zeros.ts";

/** Kysely on a pool of PostgreSQL connections. */
export class PoolDialect extends PostgresDialect {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new LockingPostgresDriver({ pool: this.#pool });
  }
}

/** Of the whole database, whatever the schema. */
const WRITERS_LOCK = 0x616c7468;

/**
 * As on SQLite, where a transaction takes the write lock first: transactions run one after another, so that what one has
 * read still stands when it writes.
 */
class LockingPostgresDriver extends PostgresDriver {
  readonly #binding = new WeakSet<DatabaseConnection>();

  override async acquireConnection(
    ...given: Parameters<PostgresDriver["acquireConnection"]>
  ): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection(...given);
    if (!this.#binding.has(connection)) {
      this.#binding.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query) => execute({ ...query, parameters: query.parameters.map(bindable) });
    }
    return connection;
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await super.beginTransaction(connection, settings);
    if (settings.accessMode === "read only") return;
    try {
      await connection.executeQuery(CompiledQuery.raw(`select pg_advisory_xact_lock(${WRITERS_LOCK})`));
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw("rollback")).catch(() => {});
      throw error;
    }
  }
}

/** Flags are numbers in every database. */
function bindable(value: unknown): unknown {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return hideZeros(value);
  if (Array.isArray(value)) return value.map(bindable);
  return value;
}
