import type { Address, Hex } from "viem";

/**
 * What an owner gives to agree to a transaction, under the names of protocol-kit: the 65 bytes of a key's signature, or
 * what a contract that is an owner takes for its own (ERC-1271).
 */
export type OwnerSignature = { signer: Address; data: Hex; isContractSignature: boolean };
