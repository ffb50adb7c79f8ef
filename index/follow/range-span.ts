const FIRST_SPAN = 16;
const GROWTH = 4;

export interface SpanLimits {
  /** Most blocks asked for at once. */
  maxBlocks: number;
  /** Logs that one answer should hold about: enough to be quick, few enough to stay small in memory. */
  targetLogs: number;
}

/** How many blocks to ask logs of at once: grows while answers are small, shrinks when a node refuses. */
export class RangeSpan {
  #blocks = FIRST_SPAN;
  readonly #limits: SpanLimits;

  constructor(limits: SpanLimits) {
    this.#limits = limits;
  }

  get blocks(): number {
    return this.#blocks;
  }

  answered(blocks: number, logs: number): void {
    const fitting = logs === 0 ? Number.POSITIVE_INFINITY : Math.floor((blocks * this.#limits.targetLogs) / logs);
    const grown = Math.max(this.#blocks, Math.min(blocks, this.#blocks) * GROWTH);
    this.#blocks = Math.max(1, Math.min(grown, fitting, this.#limits.maxBlocks));
  }

  refused(): void {
    this.#blocks = Math.max(1, Math.floor(this.#blocks / 2));
  }
}
