import type { ChainReader, Header } from "#index/rpc/chain-reader.ts";
import type { Store } from "#store/schema/database.ts";
import type { Block } from "#store/schema/index.ts";
import { follows } from "./follows.ts";
import { blockBack } from "./indexed-blocks.ts";

/**
 * How the node's chain stands to the last indexed block: `extends` it (or ends with it), has another block in the
 * place of an indexed one (`forked`), or only is shorter (`behind`), as that of a lagging node.
 */
export type HeadRelation = "extends" | "forked" | "behind";

export async function compareHead(store: Store, reader: ChainReader, tip: Block, head: Header): Promise<HeadRelation> {
  if (head.number === tip.number + 1) return follows(head, tip.hash) ? "extends" : "forked";
  const shorter = head.number < tip.number;
  const known = shorter ? await blockBack(store, head.number, 0) : tip;
  if (known === undefined) return "behind";
  const found = known.number === head.number ? head : await reader.header(known.number);
  if (found?.hash !== known.hash) return "forked";
  return shorter ? "behind" : "extends";
}
