import { randomUUID } from "node:crypto";
import { notify } from "#store/dialect/notify.ts";
import type { Store } from "#store/schema/database.ts";
import { EVERY_CHAIN_TOPIC, type Topic } from "./topic.ts";

const KEPT = 1_000;
const PRUNE_EVERY = 100;
/** A range of a long history names as many proposals as it has votes: then everything may be another. */
const MOST_TOPICS = 50;

/** What this process changes is written for the others, and what they change is read. */
export class LiveChanges {
  readonly #store: Store;
  readonly #origin = randomUUID();
  #seen: number | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** To be called in the transaction of the change, so that no process misses it. */
  async record(trx: Store, topics: readonly Topic[]): Promise<void> {
    if (topics.length === 0) return;
    const seq = (await lastSeq(trx)) + 1;
    await trx
      .insertInto("live_changes")
      .values({
        seq,
        origin: this.#origin,
        topics: JSON.stringify(topics.length > MOST_TOPICS ? EVERY_CHAIN_TOPIC : topics),
      })
      .execute();
    if (seq % PRUNE_EVERY === 0) {
      await trx
        .deleteFrom("live_changes")
        .where("seq", "<=", seq - KEPT)
        .execute();
    }
    await notify(trx);
  }

  /** The same where the change itself needed no transaction. */
  async publish(topics: readonly Topic[]): Promise<void> {
    await this.#store.transaction().execute((trx) => this.record(trx, topics));
  }

  /** Topics that other processes changed since this was asked last; null where so much was that nobody knows. */
  async ofOthers(): Promise<Topic[] | null> {
    const since = this.#seen;
    if (since === undefined) {
      this.#seen = await lastSeq(this.#store);
      return [];
    }
    const rows = await this.#store
      .selectFrom("live_changes")
      .selectAll()
      .where("seq", ">", since)
      .orderBy("seq")
      .execute();
    const last = rows.at(-1)?.seq ?? (await lastSeq(this.#store));
    this.#seen = last;
    if (last < since || (rows[0] !== undefined && rows[0].seq > since + 1)) return null;
    const others = rows.filter(({ origin }) => origin !== this.#origin);
    return [...new Set(others.flatMap(({ topics }) => JSON.parse(topics) as Topic[]))];
  }
}

async function lastSeq(store: Store): Promise<number> {
  const row = await store
    .selectFrom("live_changes")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();
  return row?.seq ?? 0;
}
