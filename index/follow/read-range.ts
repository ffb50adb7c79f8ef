import type { Address } from "viem";
import type { Block } from "#store/schema/index.ts";
import type { ChainReader, Header, RawLog } from "../rpc/chain-reader.ts";
import { RpcError } from "../rpc/rpc-error.ts";

export interface Range {
  from: number;
  to: Header;
}

/** Logs of the range in order, and the blocks to keep: those with logs, and the last one. */
export interface RangeLogs {
  logs: RawLog[];
  blocks: Block[];
}

export async function readRange(
  reader: ChainReader,
  { from, to }: Range,
  addresses: readonly Address[],
): Promise<RangeLogs> {
  // By hash a node that does not know the block says so; by number a lagging one would answer "no logs".
  const where = from === to.number ? { blockHash: to.hash } : { from, to: to.number };
  const logs = await reader.logs(where, addresses);
  logs.sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex);
  const outside = logs.find(({ blockNumber }) => blockNumber < from || blockNumber > to.number);
  if (outside !== undefined) {
    throw new RpcError("inconsistent", `${reader.endpoint.label} gave a log of block ${outside.blockNumber} unasked`);
  }
  return { logs, blocks: await blocksOf(reader, logs, to) };
}

async function blocksOf(reader: ChainReader, logs: readonly RawLog[], to: Header): Promise<Block[]> {
  const blocks = new Map<number, Block>();
  for (const log of logs) {
    const known = blocks.get(log.blockNumber);
    if (known === undefined) {
      const timestamp = log.blockTimestamp ?? -1;
      blocks.set(log.blockNumber, { number: log.blockNumber, hash: log.blockHash, timestamp, logs: 1 });
    } else {
      if (known.hash !== log.blockHash) throw moved(log.blockNumber);
      known.logs++;
    }
  }
  const tip = { number: to.number, hash: to.hash, timestamp: to.timestamp, logs: blocks.get(to.number)?.logs ?? 0 };
  if ((blocks.get(to.number)?.hash ?? to.hash) !== to.hash) throw moved(to.number);
  blocks.set(to.number, tip);
  const undated = [...blocks.values()].filter(({ timestamp }) => timestamp < 0);
  for (const header of await reader.headers(undated.map(({ number }) => number))) {
    const block = blocks.get(header.number);
    if (block === undefined || block.hash !== header.hash) throw moved(header.number);
    block.timestamp = header.timestamp;
  }
  return [...blocks.values()];
}

/** The last block is still what it was: so were all before it, and all that was read in between belongs together. */
export async function confirmRange(reader: ChainReader, { to }: Range): Promise<void> {
  const again = await reader.header(to.number);
  if (again?.hash !== to.hash) throw moved(to.number);
}

function moved(number: number): RpcError {
  return new RpcError("inconsistent", `block ${number} changed while it was read`);
}
