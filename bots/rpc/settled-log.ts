import type { Hash, PublicClient } from "viem";
import type { BlockPoint } from "#bots/engine/duty.ts";

/** Blocks this near the head are read again each time, since a reorg may still replace them. */
const UNSETTLED_BLOCKS = 64n;
const LARGEST_RANGE = 10_000n;
const RANGES_PER_READ = 25;

/** What is made of the logs of a range of blocks. */
export interface LogReading<Found> {
  empty(): Found;
  read(fromBlock: bigint, toBlock: bigint): Promise<Found>;
  /** Adds what later blocks hold. */
  add(to: Found, found: Found): void;
}

/** What logs tell from a block on, read a bounded amount at a time. */
export class SettledLog<Found> {
  readonly #client: PublicClient;
  readonly #startBlock: bigint;
  readonly #reading: LogReading<Found>;
  #settled: Found;
  #settledBlock: { number: bigint; hash: Hash } | null = null;
  #range = LARGEST_RANGE;

  constructor(client: PublicClient, startBlock: number, reading: LogReading<Found>) {
    this.#client = client;
    this.#startBlock = BigInt(startBlock);
    this.#reading = reading;
    this.#settled = reading.empty();
  }

  /** All that is known up to the block; while a long history is being caught up with, what was read so far. */
  async upTo(block: BlockPoint): Promise<Found> {
    if (!(await this.#stillCanonical())) this.#forget();
    const settleTo = block.number - UNSETTLED_BLOCKS;
    let from = this.#settledBlock === null ? this.#startBlock : this.#settledBlock.number + 1n;
    for (let ranges = 0; from <= settleTo && ranges < RANGES_PER_READ; ranges++) {
      from = (await this.#settle(from, settleTo)) + 1n;
    }
    const found = this.#reading.empty();
    this.#reading.add(found, this.#settled);
    if (from > settleTo && from <= block.number) {
      this.#reading.add(found, await this.#reading.read(from, block.number));
    }
    return found;
  }

  async #settle(from: bigint, settleTo: bigint): Promise<bigint> {
    const to = from + this.#range - 1n < settleTo ? from + this.#range - 1n : settleTo;
    let read: Found;
    try {
      read = await this.#reading.read(from, to);
    } catch (error) {
      if (this.#range === 1n) throw error;
      // Nodes limit the range or the size of an answer, each in its own words: smaller steps satisfy all.
      this.#range = this.#range / 4n > 0n ? this.#range / 4n : 1n;
      throw error;
    }
    const { hash } = await this.#client.getBlock({ blockNumber: to });
    this.#reading.add(this.#settled, read);
    this.#settledBlock = { number: to, hash };
    if (this.#range < LARGEST_RANGE) this.#range *= 2n;
    return to;
  }

  async #stillCanonical(): Promise<boolean> {
    if (this.#settledBlock === null) return true;
    const { number, hash } = this.#settledBlock;
    try {
      return (await this.#client.getBlock({ blockNumber: number })).hash === hash;
    } catch (error) {
      if (error instanceof Error && error.name === "BlockNotFoundError") return false;
      throw error;
    }
  }

  #forget(): void {
    this.#settled = this.#reading.empty();
    this.#settledBlock = null;
  }
}
