import type { ChainReader, Header, LogRange, RawLog } from "#index/rpc/chain-reader.ts";
import { orderlyLogs } from "#index/rpc/orderly-logs.ts";
import { moved, RpcError } from "#index/rpc/rpc-error.ts";
import type { LearntSize } from "#protocol/chain/learnt-size.ts";
import type { WatchList } from "./watch-list.ts";

export interface BlockLogs {
  header: Header;
  logs: RawLog[];
}

/**
 * Blocks so close to the head that a node behind a balancer may not have them yet: by number it would answer
 * "no logs", by hash it says that it does not know the block.
 */
const NEWEST = 16;

/** The logs of each block, old ones by their numbers, the newest by their hashes, held against their headers' filters. */
export async function readLogs(
  reader: ChainReader,
  headers: readonly Header[],
  head: number,
  watch: WatchList,
  part: LearntSize,
): Promise<BlockLogs[]> {
  const isOld = ({ number }: Header) => number <= head - NEWEST && headers.length > 1;
  const old = await readByNumber(reader, headers.filter(isOld), watch, part);
  return [
    ...old,
    ...(await readByHash(
      reader,
      headers.filter((header) => !isOld(header)),
      watch,
    )),
  ];
}

async function readByNumber(
  reader: ChainReader,
  headers: readonly Header[],
  watch: WatchList,
  part: LearntSize,
): Promise<BlockLogs[]> {
  const [from, to] = [headers[0]?.number, headers.at(-1)?.number];
  if (from === undefined || to === undefined) return [];
  const read = async () => blocksOf(reader, headers, await readParts(reader, { from, to }, watch, part));
  const given = await read();
  const crowded = given.filter((block) => verdict(block, watch) === "crowded");
  // Filters of full blocks name everything; asking for each of those blocks would cost more than asking twice.
  if (crowded.length > 0) requireSame(reader, given, await read());
  // An answer that was cut off at some length ends within a block, or before one that its filter tells of.
  const last = given.findLast(({ logs }) => logs.length > 0);
  const doubted = given.filter((block) => block === last || verdict(block, watch) === "short");
  const headersOf = doubted.map(({ header }) => header);
  requireSame(reader, doubted, await readByHash(reader, headersOf, watch));
  return given;
}

/** As many blocks in each part as the node takes; nodes limit the range or the answer, each in its own words. */
async function readParts(
  reader: ChainReader,
  { from, to }: LogRange,
  { addresses }: WatchList,
  part: LearntSize,
): Promise<RawLog[]> {
  for (;;) {
    const asked = Math.min(part.size, to - from + 1);
    const parts = Array.from({ length: Math.ceil((to - from + 1) / asked) }, (_, at) => from + at * asked);
    try {
      const logs = await reader.logs(
        parts.map((first) => ({ from: first, to: Math.min(first + asked - 1, to) })),
        addresses,
      );
      part.took(asked);
      return logs.flat();
    } catch (error) {
      if (!(error instanceof RpcError && error.fault === "refused") || asked === 1) throw error;
      part.refused(asked);
    }
  }
}

/** A filter may err, so what two nodes leave out is taken as not there; where there is one node, it is asked twice. */
async function readByHash(reader: ChainReader, headers: readonly Header[], watch: WatchList): Promise<BlockLogs[]> {
  const given = await askByHash(reader, headers, watch);
  const short = given.filter((block) => verdict(block, watch) === "short").map(({ header }) => header);
  if (short.length === 0) return given;
  const other = reader.next ?? reader;
  const again = await askByHash(other, short, watch).catch((error: unknown) => {
    if (error instanceof RpcError && other !== reader) return askByHash(reader, short, watch);
    throw error;
  });
  requireSame(
    reader,
    given.filter(({ header }) => short.includes(header)),
    again,
  );
  return given;
}

async function askByHash(reader: ChainReader, headers: readonly Header[], watch: WatchList): Promise<BlockLogs[]> {
  const logs = await reader.logsOfBlocks(
    headers.map(({ hash }) => hash),
    watch.addresses,
  );
  return blocksOf(reader, headers, logs.flat());
}

function verdict({ header, logs }: BlockLogs, { bloom }: WatchList) {
  return bloom.judge(header, logs);
}

function blocksOf(reader: ChainReader, headers: readonly Header[], given: readonly RawLog[]): BlockLogs[] {
  const node = reader.endpoint.label;
  const blocks = new Map<number, BlockLogs>(headers.map((header) => [header.number, { header, logs: [] }]));
  for (const log of orderlyLogs(node, given)) {
    const block = blocks.get(log.blockNumber);
    if (block === undefined)
      throw new RpcError("inconsistent", `${node} gave a log of block ${log.blockNumber} unasked`);
    if (block.header.hash !== log.blockHash) throw moved(log.blockNumber);
    block.logs.push(log);
  }
  return [...blocks.values()];
}

/** `again` holds what may be missing from `given`, block for block. */
function requireSame(reader: ChainReader, given: readonly BlockLogs[], again: readonly BlockLogs[]): void {
  for (const [at, { header, logs }] of given.entries()) {
    if (logs.length >= (again[at]?.logs.length ?? 0)) continue;
    throw new RpcError("incomplete", `${reader.endpoint.label} left out logs of block ${header.number}`);
  }
}
