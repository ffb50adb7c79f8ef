import { keccak256 } from "ox/Hash";
import { fromString, size } from "ox/Hex";
import type { Hex } from "viem";
import { joinBytes } from "./abi-words.ts";

/** EIP-191, version 0x45 ("personal_sign"): the prefix, the number of bytes in decimal, the bytes in UTF-8. */
export function textMessageHash(text: string): Hex {
  const bytes = fromString(text);
  return keccak256(joinBytes(fromString(`\x19Ethereum Signed Message:\n${size(bytes)}`), bytes));
}
