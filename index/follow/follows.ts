import { zeroHash } from "viem";
import type { Header } from "#index/rpc/chain-reader.ts";

/** Whether a header comes after that block. Hardhat's node names no parent in blocks that it mined many at once. */
export function follows({ parentHash }: Header, hash: string): boolean {
  return parentHash === hash || parentHash === zeroHash;
}
