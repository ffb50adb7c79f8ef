import type { ChainReader } from "#index/rpc/chain-reader.ts";
import type { Store } from "#store/schema/database.ts";
import type { Block } from "#store/schema/index.ts";
import { blockBack } from "./indexed-blocks.ts";

/**
 * The last stored block that is still on the node's chain; undefined when none is.
 * If a block is on the chain, so are all before it: so double the step back, then halve it.
 */
export async function findAncestor(store: Store, reader: ChainReader, head: number): Promise<Block | undefined> {
  const isOnChain = async (block: Block) => (await reader.header(block.number))?.hash === block.hash;

  let gone = -1; // steps back at which the block is not on the chain
  let kept = 0; // steps back at which it is
  let ancestor: Block | undefined;
  for (; ; kept = kept * 2 + 1) {
    const block = await blockBack(store, head, kept);
    if (block === undefined) break;
    if (await isOnChain(block)) {
      ancestor = block;
      break;
    }
    gone = kept;
  }
  while (kept - gone > 1) {
    const middle = Math.floor((gone + kept) / 2);
    const block = await blockBack(store, head, middle);
    if (block === undefined) kept = middle;
    else if (await isOnChain(block)) {
      ancestor = block;
      kept = middle;
    } else gone = middle;
  }
  return ancestor;
}
