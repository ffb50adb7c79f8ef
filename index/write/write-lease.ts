import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Transaction } from "kysely";
import { isPostgres } from "#store/dialect/is-postgres.ts";
import { holdLease, type LeaseClaim, ownsLease, releaseLease } from "#store/lease/lease.ts";
import { indexSchema } from "#store/migrations/postgres-schemas.ts";
import type { Database, Store } from "#store/schema/database.ts";

/** Of several processes on one database, one alone writes what it reads of the chain. */
export class WriteLease {
  readonly #store: Store;
  readonly #claim: LeaseClaim;
  #fence: number | undefined;
  #renewedAtMs = 0;

  constructor(store: Store, leaseMs: number) {
    this.#store = store;
    const holder = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
    // Another version of the tables is filled beside this one, by a process of its own.
    const name = isPostgres(store) ? indexSchema : "index";
    this.#claim = { name, holder, leaseMs, nowMs: Date.now };
  }

  /** Counts the holds of the lease: another number, and others may have written since. */
  get fence(): number | undefined {
    return this.#fence;
  }

  /** Takes the lease, or renews it where a third of its time is over; returns who else holds it, or null. */
  async hold(): Promise<string | null> {
    const { leaseMs, nowMs } = this.#claim;
    const agoMs = nowMs() - this.#renewedAtMs;
    if (this.#fence !== undefined && agoMs >= 0 && agoMs < leaseMs / 3) return null;
    const standing = await holdLease(this.#store, this.#claim);
    this.#fence = standing.held ? standing.fence : undefined;
    if (!standing.held) return standing.holder;
    this.#renewedAtMs = nowMs();
    return null;
  }

  /** Fails the transaction that it is asked in once another process took the lease. */
  async require(trx: Transaction<Database>): Promise<void> {
    const { name, holder } = this.#claim;
    if (this.#fence !== undefined && (await ownsLease(trx, { name, holder, fence: this.#fence }))) return;
    this.#fence = undefined;
    throw new Error("another process took over the writing of this database: nothing of this range is written");
  }

  async release(): Promise<void> {
    this.#fence = undefined;
    await releaseLease(this.#store, this.#claim);
  }
}
