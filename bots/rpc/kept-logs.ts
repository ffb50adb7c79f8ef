import type { Transaction } from "kysely";
import { type Hash, type Hex, isHash, isHex } from "viem";
import { z } from "zod";
import { BotError } from "#bots/engine/bot-error.ts";
import type { Database, Store } from "#store/schema/database.ts";

const hex = z.custom<Hex>(isHex, "expected hexadecimal digits after 0x");
const hash = z.custom<Hash>((value) => typeof value === "string" && isHash(value), "expected a hash");

/** What is kept of a log that `eth_getLogs` answered with. */
export const logSchema = z.object({
  address: hex,
  topics: z.array(hash),
  data: hex,
  blockNumber: hex,
  blockHash: hash,
  transactionHash: hash,
  transactionIndex: hex,
  logIndex: hex,
});
export type KeptLog = z.infer<typeof logSchema>;

/** All logs up to this block are kept. */
export interface Position {
  number: bigint;
  hash: Hash;
}

const ROWS_AT_ONCE = 500;

/** The logs of one name in the database, and how far they are read. */
export class KeptLogs {
  readonly #store: Store;
  readonly #key: { chain_id: number; name: string };

  constructor(store: Store, chainId: number, name: string) {
    this.#store = store;
    this.#key = { chain_id: chainId, name };
  }

  async load(): Promise<{ position: Position; rangeBlocks: number; logs: KeptLog[] } | null> {
    const row = await this.#row(this.#store);
    if (row === null) return null;
    const rows = await this.#store
      .selectFrom("bot_logs")
      .select("log")
      .where("chain_id", "=", this.#key.chain_id)
      .where("name", "=", this.#key.name)
      .where("block", "<=", row.block)
      .orderBy("block")
      .orderBy("log_index")
      .execute();
    const logs = rows.map(({ log }) => logSchema.parse(JSON.parse(log)));
    return {
      position: { number: BigInt(row.block), hash: row.block_hash as Hash },
      rangeBlocks: row.range_blocks,
      logs,
    };
  }

  /** Adds what was read after a position; refused where another process has read on from it meanwhile. */
  async add(after: Position | null, to: Position, rangeBlocks: number, logs: readonly KeptLog[]): Promise<void> {
    await this.#store.transaction().execute(async (trx) => {
      const found = await this.#row(trx);
      if ((found?.block_hash ?? null) !== (after?.hash ?? null)) {
        throw new BotError("retry", `another instance has read the logs of ${this.#key.name} meanwhile`);
      }
      for (let from = 0; from < logs.length; from += ROWS_AT_ONCE) {
        const rows = logs.slice(from, from + ROWS_AT_ONCE).map((log) => ({
          ...this.#key,
          block: Number(log.blockNumber),
          log_index: Number(log.logIndex),
          log: JSON.stringify(log),
        }));
        await trx
          .insertInto("bot_logs")
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      const row = { block: Number(to.number), block_hash: to.hash, range_blocks: rangeBlocks };
      await trx
        .insertInto("bot_log_positions")
        .values({ ...this.#key, ...row })
        .onConflict((conflict) => conflict.columns(["chain_id", "name"]).doUpdateSet(row))
        .execute();
    });
  }

  async rememberRange(rangeBlocks: number): Promise<void> {
    await this.#store
      .updateTable("bot_log_positions")
      .set({ range_blocks: rangeBlocks })
      .where("chain_id", "=", this.#key.chain_id)
      .where("name", "=", this.#key.name)
      .execute();
  }

  async forget(): Promise<void> {
    await this.#store.transaction().execute(async (trx) => {
      for (const table of ["bot_logs", "bot_log_positions"] as const) {
        await trx
          .deleteFrom(table)
          .where("chain_id", "=", this.#key.chain_id)
          .where("name", "=", this.#key.name)
          .execute();
      }
    });
  }

  async #row(db: Store | Transaction<Database>) {
    const row = await db
      .selectFrom("bot_log_positions")
      .selectAll()
      .where("chain_id", "=", this.#key.chain_id)
      .where("name", "=", this.#key.name)
      .executeTakeFirst();
    return row ?? null;
  }
}
