import { type Hex, hexToBigInt, size, slice } from "viem";

/**
 * For which seating a call through the committee's Safe is signed, as its guard reads it: the first argument. A signature
 * counts if its member has sat since that seating or before. Null for a call that names none, as a rejection.
 */
export function signedSeating(data: Hex): bigint | null {
  return size(data) < 36 ? null : hexToBigInt(slice(data, 4, 36));
}
