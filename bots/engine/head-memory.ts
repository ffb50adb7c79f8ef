import type { BlockPoint } from "./duty.ts";

const BLOCKS_KEPT = 256;

/**
 * Tells a node that lags from a chain that was rewound. A lagging node serves a block that was seen before,
 * below one already seen; a rewound chain serves other blocks.
 */
export class HeadMemory {
  readonly #hashes = new Map<bigint, string>();
  #highest = -1n;
  #behindSinceMs: number | null = null;

  /** True when the head is an old one and should not be acted on. After `patienceMs` it is believed. */
  lags(head: BlockPoint, nowMs: number, patienceMs: number): boolean {
    if (head.number < this.#highest && this.#hashes.get(head.number) === head.hash) {
      this.#behindSinceMs ??= nowMs;
      if (nowMs - this.#behindSinceMs < patienceMs) return true;
    }
    this.#behindSinceMs = null;
    this.#remember(head);
    return false;
  }

  #remember(head: BlockPoint): void {
    for (const number of this.#hashes.keys()) {
      if (number > head.number || number <= head.number - BigInt(BLOCKS_KEPT)) this.#hashes.delete(number);
    }
    this.#hashes.set(head.number, head.hash);
    this.#highest = head.number;
  }
}
