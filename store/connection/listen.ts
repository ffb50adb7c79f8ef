import type { Pool, PoolClient } from "pg";
import { CHANNEL } from "#store/dialect/notify.ts";
import type { Store } from "#store/schema/database.ts";

const RETRY_MS = 1_000;

const pools = new WeakMap<Store, Pool>();

/** The pool behind a store that lies in PostgreSQL. */
export function keepPool(store: Store, pool: Pool): void {
  pools.set(store, pool);
}

/** Calls `wake` after each `notify` of another process, until it is stopped. On SQLite nobody can be woken. */
export function listen(store: Store, wake: () => void): { stop(): void } {
  const pool = pools.get(store);
  if (pool === undefined) return { stop() {} };
  let stopped = false;
  let listening: PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    try {
      const client = await pool?.connect();
      if (client === undefined || stopped) return client?.release(true);
      listening = client;
      client.on("notification", wake);
      client.once("error", () => {
        if (listening === client) client.release(true);
        again();
      });
      await client.query(`listen ${CHANNEL}`);
      // What was told while nobody listened.
      wake();
    } catch {
      again();
    }
  }

  function again(): void {
    listening = undefined;
    if (!stopped) timer = setTimeout(connect, RETRY_MS);
  }

  connect();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      listening?.release(true);
      listening = undefined;
    },
  };
}
