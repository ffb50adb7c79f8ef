import type { PublicClient } from "viem";

/** Blocks asked for at once; most public nodes answer at least this many. */
const blocksPerQuery = 5_000n;

/** From a block to the head, in parts that a node answers the logs of. */
export async function blockRanges(client: PublicClient, fromBlock: bigint) {
  const head = await client.getBlockNumber({ cacheTime: 0 });
  const ranges: { fromBlock: bigint; toBlock: bigint }[] = [];
  for (let from = fromBlock; from <= head; from += blocksPerQuery) {
    const last = from + blocksPerQuery - 1n;
    ranges.push({ fromBlock: from, toBlock: last < head ? last : head });
  }
  return ranges;
}
