import { LearntSize } from "#protocol/chain/learnt-size.ts";

const FIRST_SPAN = 16;
const GROWTH = 8;

export interface SpanLimits {
  /** Most blocks asked for at once. */
  maxBlocks: number;
  /** Logs that one answer should hold about: enough to be quick, few enough to stay small in memory. */
  targetLogs: number;
}

/** How many blocks to ask logs of at once: grows to what fits while answers are small, falls quickly when a node refuses. */
export class RangeSpan {
  /** How many blocks one `eth_getLogs` may ask for: a range is asked for in so many parts as the node makes it. */
  readonly part: LearntSize;
  readonly #limits: SpanLimits;
  #blocks: number;

  constructor(limits: SpanLimits) {
    this.#limits = limits;
    this.part = new LearntSize(limits.maxBlocks);
    this.#blocks = Math.min(FIRST_SPAN, limits.maxBlocks);
  }

  get blocks(): number {
    return this.#blocks;
  }

  /** Ranges shorter than the span, as at the head, say nothing against it. */
  answered(blocks: number, logs: number): void {
    const fitting = logs === 0 ? Number.POSITIVE_INFINITY : Math.floor((blocks * this.#limits.targetLogs) / logs);
    const wanted = blocks < this.#blocks ? this.#blocks : this.#blocks * GROWTH;
    this.#blocks = Math.max(1, Math.min(wanted, fitting, this.#limits.maxBlocks));
  }

  refused(): void {
    this.#blocks = Math.max(1, Math.floor(this.#blocks / 4));
  }
}
