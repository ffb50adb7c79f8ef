import type { Address, PublicClient } from "viem";

/** The last block that is at least so old, or null where the node or the chain does not reach so far. */
export async function blockBefore(
  client: PublicClient,
  newest: { blockNumber: bigint; timestamp: bigint },
  seconds: bigint,
): Promise<bigint | null> {
  const wanted = newest.timestamp - seconds;
  let low = 0n;
  let high = newest.blockNumber;
  if ((await client.getBlock({ blockNumber: low })).timestamp > wanted) return null;
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    const { timestamp } = await client.getBlock({ blockNumber: middle });
    if (timestamp <= wanted) low = middle;
    else high = middle - 1n;
  }
  return low;
}

/** Whether there was code at the block; null where the node has forgotten it. */
export async function hadCode(client: PublicClient, address: Address, blockNumber: bigint): Promise<boolean | null> {
  const code = await client.getCode({ address, blockNumber }).catch(() => null);
  return code === null ? null : code !== undefined && code !== "0x";
}
