import { type Hex, hexToBytes, keccak256 } from "viem";

const BITS = 2048;

/** The three bits that stand for an address or a topic in a block's filter (yellow paper, 4.4.3). */
export function bloomBits(value: Hex): number[] {
  const hash = keccak256(value, "bytes");
  return [0, 2, 4].map((at) => (((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0)) % BITS);
}

/** A block's filter of the addresses and topics of its logs: it may name one that is not there, never leaves one out. */
export class Bloom {
  readonly #bytes: Uint8Array;

  constructor(logsBloom: Hex) {
    this.#bytes = hexToBytes(logsBloom);
    if (this.#bytes.length !== BITS / 8) throw new RangeError(`a filter has 256 bytes, not ${this.#bytes.length}`);
  }

  mayHold(bits: readonly number[]): boolean {
    return bits.every((bit) => ((this.#bytes.at(-1 - (bit >> 3)) ?? 0) >> (bit & 7)) & 1);
  }

  /** The share of values that are in no log and yet seem to be. */
  get errorRate(): number {
    let set = 0;
    for (const byte of this.#bytes) for (let left = byte; left !== 0; left &= left - 1) set++;
    return (set / BITS) ** 3;
  }
}
