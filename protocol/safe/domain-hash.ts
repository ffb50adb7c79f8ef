import { keccak256 } from "ox/Hash";
import type { Hex } from "viem";
import { addressWord, joinBytes, uintWord } from "./abi-words.ts";
import type { SafeAccount } from "./safe-account.ts";
import { isBefore, type SafeVersion } from "./safe-version.ts";
import { typeHash } from "./type-hash.ts";

const domain = typeHash("EIP712Domain(uint256 chainId,address verifyingContract)");
const domainWithoutChain = typeHash("EIP712Domain(address verifyingContract)");

/** Since 1.3.0 the chain is part of what owners sign: GnosisSafe.sol of v1.2.0 and of v1.3.0, domainSeparator. */
export function hasChainInDomain(version: SafeVersion | null): boolean {
  return !isBefore(version, [1, 3, 0]);
}

export function domainHash({ address, chainId, version }: SafeAccount): Hex {
  if (!hasChainInDomain(version)) return keccak256(joinBytes(domainWithoutChain, addressWord(address)));
  if (chainId === null) throw new Error(`The hashes of Safe ${address} need the id of its chain`);
  return keccak256(joinBytes(domain, uintWord(chainId), addressWord(address)));
}
