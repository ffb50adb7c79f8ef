import { keccak256 } from "ox/Hash";
import { fromString } from "ox/Hex";
import type { Hex } from "viem";
import { addressSchema } from "#protocol/chain/deployment.ts";
import { addressWord, uintWord } from "#protocol/safe/abi-words.ts";

/** The word that stands for a value which is no struct and no list. Throws `RangeError` with what was expected. */
export function encodeLeaf(type: string, text: string): Hex {
  if (type === "string") return keccak256(fromString(text));
  if (type === "bytes") return keccak256(bytesOf(text));
  if (type === "bool") return uintWord(boolOf(text));
  if (type === "address") {
    const address = addressSchema.safeParse(text);
    if (!address.success) throw new RangeError(address.error.issues[0]?.message ?? "expected an address");
    return addressWord(address.data);
  }
  const [, kind, digits] = /^(uint|int|bytes)([1-9]\d{0,2})$/.exec(type) ?? [];
  const width = Number(digits);
  if (kind === "bytes" && width <= 32) return fixedBytes(text, width);
  if ((kind === "uint" || kind === "int") && width <= 256 && width % 8 === 0) {
    return uintWord(integerOf(text, kind === "int", BigInt(width)));
  }
  throw new RangeError(`its type ${JSON.stringify(type)} is neither one of EIP-712 nor a struct in types`);
}

function bytesOf(text: string): Hex {
  if (!/^0x([0-9a-fA-F]{2})*$/.test(text)) throw new RangeError("expected bytes: 0x and pairs of hexadecimal digits");
  return `0x${text.slice(2)}`;
}

function fixedBytes(text: string, width: number): Hex {
  const bytes = bytesOf(text);
  if (bytes.length !== 2 + width * 2) {
    throw new RangeError(`expected ${width} bytes, found ${bytes.length / 2 - 1}`);
  }
  return `0x${bytes.slice(2).padEnd(64, "0")}`;
}

function boolOf(text: string): bigint {
  if (text !== "true" && text !== "false") throw new RangeError("expected true or false");
  return text === "true" ? 1n : 0n;
}

/** A negative number is its two's complement in 256 bits. */
function integerOf(text: string, signed: boolean, bits: bigint): bigint {
  const value = /^(-?\d+|0x[0-9a-fA-F]+)$/.test(text) ? BigInt(text) : null;
  const [least, most] = signed ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n] : [0n, 2n ** bits - 1n];
  if (value === null || value < least || value > most) {
    throw new RangeError(`expected a whole number that fits ${signed ? "int" : "uint"}${bits}`);
  }
  return BigInt.asUintN(256, value);
}
