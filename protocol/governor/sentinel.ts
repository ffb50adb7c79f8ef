import { type Address, getAddress, keccak256, slice, toHex } from "viem";

/** The delegatee of holders that must not vote; the same derivation as `contracts/token/Sentinel.sol`. */
export const sentinel: Address = getAddress(slice(keccak256(toHex("althing.sentinel")), 12));
