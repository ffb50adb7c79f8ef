import type { Address, Hex } from "viem";

const words = 2n ** 256n;

/** An unsigned integer as one 32-byte word of ABI encoding. */
export function uintWord(value: bigint): Hex {
  if (value < 0n || value >= words) throw new RangeError(`${value} does not fit a word of 256 bits`);
  return `0x${value.toString(16).padStart(64, "0")}`;
}

export function addressWord(address: Address): Hex {
  return `0x${address.slice(2).toLowerCase().padStart(64, "0")}`;
}

/** Bytes one after the other, with nothing between them. */
export function joinBytes(...parts: readonly Hex[]): Hex {
  return `0x${parts.map((part) => part.slice(2)).join("")}`;
}
