import { keccak256 } from "ox/Hash";
import { fromString } from "ox/Hex";
import type { Hex } from "viem";

/** The hash of a type of EIP-712, as "SafeMessage(bytes message)". */
export function typeHash(type: string): Hex {
  return keccak256(fromString(type));
}
