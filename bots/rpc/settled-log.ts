import {
  type AbiEvent,
  type Address,
  BaseError,
  formatLog,
  type Log,
  numberToHex,
  type PublicClient,
  TimeoutError,
  toEventSelector,
} from "viem";
import { z } from "zod";
import { BotError } from "#bots/engine/bot-error.ts";
import type { BlockPoint } from "#bots/engine/duty.ts";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { LearntSize } from "#protocol/chain/learnt-size.ts";
import type { Store } from "#store/schema/database.ts";
import { type KeptLog, KeptLogs, logSchema, type Position } from "./kept-logs.ts";

/** Blocks this near the head are read again each time, since a reorg may still replace them. */
const UNSETTLED_BLOCKS = 64n;
const LARGEST_RANGE = 10_000;
/** Of one read, so that a long history does not keep duties from their work. */
const MOST_MS = 5_000;

const logsSchema = z.array(logSchema);

/** Where logs are read from, and kept. */
export interface LogSource {
  client: PublicClient;
  store: Store;
  chainId: number;
  startBlock: number;
}

/** What is made of the logs of a contract. */
export interface LogReading<Found> {
  address: Address;
  events: readonly AbiEvent[];
  empty(): Found;
  /** Adds what later logs tell. */
  add(to: Found, logs: readonly Log[]): void;
  copy(found: Found): Found;
  /** A reorg reached below what was taken for settled: all is read again. */
  forget?(): Promise<void>;
}

/** What logs tell from a block on, read a bounded amount at a time in ranges that the node takes. What is settled is kept in the database. */
export class SettledLog<Found> {
  readonly #source: LogSource;
  readonly #reading: LogReading<Found>;
  readonly #kept: KeptLogs;
  #range = new LearntSize(LARGEST_RANGE);
  #loaded = false;
  #settled: Found;
  #position: Position | null = null;

  constructor(source: LogSource, reading: LogReading<Found>) {
    const names = reading.events.map(({ name }) => name).join("+");
    this.#source = source;
    this.#reading = reading;
    this.#kept = new KeptLogs(source.store, source.chainId, `${reading.address.toLowerCase()}:${names}`);
    this.#settled = reading.empty();
  }

  /** All that is known up to the block; while a long history is being caught up with, what was read so far. */
  async upTo(block: BlockPoint): Promise<Found> {
    if (!this.#loaded) await this.#load();
    if (!(await this.#stillCanonical(block))) await this.#forget();
    const rangeBefore = this.#range.proven;
    const settleTo = block.number - UNSETTLED_BLOCKS;
    if (this.#next() <= settleTo) await this.#settle(settleTo);
    const found = this.#reading.copy(this.#settled);
    if (this.#next() > settleTo) {
      for (let from = this.#next(); from <= block.number; ) {
        const { logs, to } = await this.#readRange(from, block.number);
        this.#reading.add(found, logs.map(asLog));
        from = to + 1n;
      }
    }
    if (this.#range.proven !== rangeBefore) await this.#kept.rememberRange(this.#range.proven);
    return found;
  }

  #next(): bigint {
    return this.#position === null ? BigInt(this.#source.startBlock) : this.#position.number + 1n;
  }

  async #load(): Promise<void> {
    const kept = await this.#kept.load();
    this.#settled = this.#reading.empty();
    this.#position = kept?.position ?? null;
    if (kept !== null) {
      this.#range = new LearntSize(LARGEST_RANGE, kept.rangeBlocks);
      this.#reading.add(this.#settled, kept.logs.map(asLog));
    }
    this.#loaded = true;
  }

  async #settle(settleTo: bigint): Promise<void> {
    const started = Date.now();
    const found: KeptLog[] = [];
    let from = this.#next();
    while (from <= settleTo && Date.now() - started < MOST_MS) {
      const { logs, to } = await this.#readRange(from, settleTo);
      found.push(...logs);
      from = to + 1n;
    }
    const number = from - 1n;
    const { hash } = await this.#source.client.getBlock({ blockNumber: number });
    try {
      await this.#kept.add(this.#position, { number, hash }, this.#range.proven, found);
    } catch (error) {
      this.#loaded = false;
      throw error;
    }
    this.#reading.add(this.#settled, found.map(asLog));
    this.#position = { number, hash };
  }

  /** As many of the blocks as the node takes at once. Nodes limit the range or the answer, each in its own words. */
  async #readRange(from: bigint, last: bigint): Promise<{ logs: KeptLog[]; to: bigint }> {
    const before = this.#range.proven;
    for (;;) {
      const asked = Math.min(this.#range.size, Number(last - from) + 1);
      const to = from + BigInt(asked) - 1n;
      try {
        const logs = await this.#request(from, to);
        this.#range.took(asked);
        return { logs, to };
      } catch (error) {
        const refused = isRefusal(error) && asked > 1;
        if (refused || (isTooSlow(error) && asked > UNSETTLED_BLOCKS)) this.#range.refused(asked);
        // What is refused for a single block was not refused for its range.
        if (isRefusal(error) && asked === 1) this.#range = new LearntSize(LARGEST_RANGE, before);
        if (!refused) throw error;
      }
    }
  }

  async #request(from: bigint, to: bigint): Promise<KeptLog[]> {
    const { address, events } = this.#reading;
    const topics = [events.map((event) => toEventSelector(event))];
    const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) };
    const answer: unknown = await this.#source.client.request({
      method: "eth_getLogs",
      params: [{ address, topics, ...range }],
    });
    const logs = logsSchema.safeParse(answer);
    if (logs.success) return logs.data;
    throw new BotError(
      "retry",
      `the node answered eth_getLogs with what are no logs: ${logs.error.issues[0]?.message}`,
    );
  }

  async #stillCanonical(block: BlockPoint): Promise<boolean> {
    if (this.#position === null) return true;
    const { number, hash } = this.#position;
    if (number > block.number) return false;
    return (await this.#source.client.getBlock({ blockNumber: number })).hash === hash;
  }

  async #forget(): Promise<void> {
    await this.#kept.forget();
    await this.#reading.forget?.();
    this.#settled = this.#reading.empty();
    this.#position = null;
  }
}

const isTooSlow = (error: unknown) =>
  error instanceof BaseError && error.walk((cause) => cause instanceof TimeoutError) !== null;

const asLog = (log: KeptLog): Log => formatLog({ ...log, topics: log.topics as [] });
