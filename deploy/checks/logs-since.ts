import type { PublicClient } from "viem";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { LearntSize } from "#protocol/chain/learnt-size.ts";

interface BlockRange {
  fromBlock: bigint;
  toBlock: bigint;
}

const MOST_BLOCKS = 5_000;
/** What most nodes take: a range that one refuses is asked for again and again before it counts as refused. */
const FIRST_BLOCKS = 1_000;

/** How many blocks each client's node takes at once. */
const sizeOf = new WeakMap<PublicClient, LearntSize>();

/** What `read` finds from a block to the head, in parts as large as the node allows. */
export async function logsSince<Log>(
  client: PublicClient,
  fromBlock: bigint,
  read: (range: BlockRange) => Promise<Log[]>,
): Promise<Log[]> {
  const size = sizeOf.get(client) ?? new LearntSize(MOST_BLOCKS, FIRST_BLOCKS);
  sizeOf.set(client, size);
  const head = await client.getBlockNumber({ cacheTime: 0 });
  const found: Log[] = [];
  for (let from = fromBlock; from <= head; ) {
    const last = from + BigInt(size.size) - 1n;
    const toBlock = last < head ? last : head;
    const asked = Number(toBlock - from) + 1;
    try {
      found.push(...(await read({ fromBlock: from, toBlock })));
    } catch (error) {
      if (!isRefusal(error) || asked === 1) throw error;
      size.refused(asked);
      continue;
    }
    size.took(asked);
    from = toBlock + 1n;
  }
  return found;
}
