import type { Selectable } from "kysely";
import type { Store } from "#store/schema/database.ts";
import type { RelayBallotTable, RelayStatusTable } from "#store/schema/signed.ts";

export type QueuedBallot = Selectable<RelayBallotTable>;

/** The ballots that a relay took on and has not done with. */
export class RelayStore {
  readonly #store: Store;
  readonly #chainId: number;
  readonly #nowSeconds: () => number;

  constructor(store: Store, chainId: number, nowSeconds: () => number) {
    this.#store = store;
    this.#chainId = chainId;
    this.#nowSeconds = nowSeconds;
  }

  /** In the order in which they came. */
  open(state: "queued" | "batched"): Promise<QueuedBallot[]> {
    return this.#store
      .selectFrom("relay_ballots")
      .selectAll()
      .where("chain_id", "=", this.#chainId)
      .where("state", "=", state)
      .orderBy("received_at")
      .orderBy("id")
      .execute();
  }

  /** Puts ballots into a batch for good: its transaction carries these, however often it is made. */
  batch(ids: readonly string[], batch: string): Promise<void> {
    return this.#change(ids, "queued", { state: "batched", batch });
  }

  rebatch(ids: readonly string[], batch: string): Promise<void> {
    return this.#change(ids, "batched", { batch });
  }

  /** Takes ballots out of their batch, to wait for others. */
  unbatch(ids: readonly string[]): Promise<void> {
    return this.#change(ids, "batched", { state: "queued", batch: null });
  }

  count(ids: readonly string[], txHash: string): Promise<void> {
    return this.#change(ids, "batched", { state: "counted", tx_hash: txHash, refusal: null });
  }

  async refuse(from: "queued" | "batched", ids: readonly string[], refusal: string, txHash?: string): Promise<void> {
    await this.#change(ids, from, { state: "refused", refusal, tx_hash: txHash ?? null });
  }

  /** The transaction that carried a batch, once it is final; null while it may still change. */
  async finalHash(batch: string): Promise<string | null> {
    const row = await this.#store
      .selectFrom("bot_transactions")
      .select("mined_hash")
      .where("chain_id", "=", this.#chainId)
      .where("key", "=", batch)
      .where("state", "=", "final")
      .executeTakeFirst();
    return row?.mined_hash ?? null;
  }

  /** How often in a row the batch could not be sent, and why last. */
  async failuresOf(batch: string): Promise<{ failures: number; lastError: string | null }> {
    const row = await this.#store
      .selectFrom("duty_items")
      .select(["failures", "last_error"])
      .where("chain_id", "=", this.#chainId)
      .where("key", "=", batch)
      .executeTakeFirst();
    return { failures: row?.failures ?? 0, lastError: row?.last_error ?? null };
  }

  /** Whether any transaction of the batch may still be mined. */
  async isUnderWay(batch: string): Promise<boolean> {
    const row = await this.#store
      .selectFrom("bot_transactions")
      .select("id")
      .where("chain_id", "=", this.#chainId)
      .where("key", "=", batch)
      .where("state", "in", ["signed", "broadcast", "mined"])
      .executeTakeFirst();
    return row !== undefined;
  }

  async tell(status: Omit<RelayStatusTable, "chain_id" | "at">): Promise<void> {
    const row = { ...status, at: this.#nowSeconds() };
    await this.#store
      .insertInto("relay_status")
      .values({ chain_id: this.#chainId, ...row })
      .onConflict((conflict) => conflict.column("chain_id").doUpdateSet(row))
      .execute();
  }

  async #change(
    ids: readonly string[],
    from: RelayBallotTable["state"],
    changes: Partial<RelayBallotTable>,
  ): Promise<void> {
    const at = this.#nowSeconds();
    await this.#store.transaction().execute(async (trx) => {
      for (const id of ids) {
        await trx
          .updateTable("relay_ballots")
          .set({ ...changes, updated_at: at })
          .where("chain_id", "=", this.#chainId)
          .where("id", "=", id)
          .where("state", "=", from)
          .execute();
      }
    });
  }
}
