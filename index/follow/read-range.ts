import type { Address } from "viem";
import type { ChainReader, Header, RawLog } from "#index/rpc/chain-reader.ts";
import { RpcError } from "#index/rpc/rpc-error.ts";
import type { Block } from "#store/schema/index.ts";
import type { RangeSpan } from "./range-span.ts";

/** Logs of a range in order, and the blocks to keep: those with logs, and the last one. */
export interface RangeLogs {
  from: number;
  to: Header;
  logs: RawLog[];
  blocks: Block[];
}

/** Reads from a block on, as far as the span reaches; less when the node refuses so much. */
export async function readRange(
  reader: ChainReader,
  from: number,
  head: Header,
  span: RangeSpan,
  addresses: readonly Address[],
): Promise<RangeLogs> {
  for (;;) {
    const last = Math.min(head.number, from + span.blocks - 1);
    const to = last === head.number ? head : await reader.header(last);
    if (to === null) throw new RpcError("inconsistent", `${reader.endpoint.label} lost block ${last}`);
    try {
      const logs = await readLogs(reader, from, to, addresses);
      const blocks = await blocksOf(reader, logs, to);
      span.answered(last - from + 1, logs.length);
      return { from, to, logs, blocks };
    } catch (error) {
      const refused = error instanceof RpcError && error.fault === "refused";
      if (!refused || last === from) throw error;
      span.refused();
    }
  }
}

/** The last block is still what it was: so were all before it, and all that was read in between belongs together. */
export async function confirmRange(reader: ChainReader, { to }: RangeLogs): Promise<void> {
  const again = await reader.header(to.number);
  if (again?.hash !== to.hash) throw moved(to.number);
}

async function readLogs(reader: ChainReader, from: number, to: Header, addresses: readonly Address[]) {
  // By hash a node that does not know the block says so; by number a lagging one would answer "no logs".
  const where = from === to.number ? { blockHash: to.hash } : { from, to: to.number };
  const logs = await reader.logs(where, addresses);
  logs.sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex);
  const outside = logs.find(({ blockNumber }) => blockNumber < from || blockNumber > to.number);
  if (outside === undefined) return logs;
  throw new RpcError("inconsistent", `${reader.endpoint.label} gave a log of block ${outside.blockNumber} unasked`);
}

async function blocksOf(reader: ChainReader, logs: readonly RawLog[], to: Header): Promise<Block[]> {
  const blocks = new Map<number, Block>([
    [to.number, { number: to.number, hash: to.hash, timestamp: to.timestamp, logs: 0 }],
  ]);
  for (const { blockNumber: number, blockHash: hash, blockTimestamp } of logs) {
    const block = blocks.get(number) ?? { number, hash, timestamp: blockTimestamp ?? UNDATED, logs: 0 };
    if (block.hash !== hash) throw moved(number);
    block.logs++;
    blocks.set(number, block);
  }
  const undated = [...blocks.values()].filter(({ timestamp }) => timestamp === UNDATED);
  for (const header of await reader.headers(undated.map(({ number }) => number))) {
    const block = blocks.get(header.number);
    if (block === undefined || block.hash !== header.hash) throw moved(header.number);
    block.timestamp = header.timestamp;
  }
  return [...blocks.values()];
}

/** Some nodes leave the block's time out of its logs. */
const UNDATED = -1;

function moved(number: number): RpcError {
  return new RpcError("inconsistent", `block ${number} changed while it was read`);
}
