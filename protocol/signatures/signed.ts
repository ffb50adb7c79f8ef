import type { Address, Hex } from "viem";

export type Signed = { address: Address; hash: Hex; signature: Hex };

/** Who stands behind a signature: the account's own key, or a contract that says so on the chain (ERC-1271). */
export type SignedBy = "key" | "contract";
