import type { RangeRows } from "#index/decode/range-rows.ts";
import type { ChainReader, Header, RawLog } from "#index/rpc/chain-reader.ts";
import { moved, RpcError } from "#index/rpc/rpc-error.ts";
import type { Block } from "#store/schema/index.ts";
import { follows } from "./follows.ts";
import type { RangeSpan } from "./range-span.ts";
import { type BlockLogs, readLogs } from "./read-logs.ts";
import type { WatchList } from "./watch-list.ts";

/** Logs of a range in order, and the blocks to keep: those with logs, and the last one. */
export interface RangeLogs {
  from: number;
  first: Header;
  to: Header;
  logs: RawLog[];
  blocks: Block[];
}

/** What the logs of a range say, in their place. */
export type RangeSaid = Omit<RangeLogs, "logs"> & { rows: RangeRows };

/** Reads a range and decodes it: while the one before is written, and the writer waits for the database. */
export async function readDecoded(...asked: Parameters<typeof readRange>): Promise<RangeSaid> {
  const [, , , , watch] = asked;
  const { logs, ...range } = await readRange(...asked);
  return { ...range, rows: watch.decode(logs) };
}

/** Reads from a block on, as far as the span reaches; less when the node refuses so much. */
export async function readRange(
  reader: ChainReader,
  from: number,
  head: Header,
  span: RangeSpan,
  watch: WatchList,
): Promise<RangeLogs> {
  for (;;) {
    const last = Math.min(head.number, from + span.blocks - 1);
    try {
      const headers = await readHeaders(reader, from, last, head);
      const blocks = await readLogs(reader, headers, head.number, watch, span.part);
      const logs = blocks.flatMap((block) => block.logs);
      span.answered(last - from + 1, logs.length);
      const [first = head] = headers;
      const to = headers.at(-1) ?? head;
      return { from, first, to, logs, blocks: blocksToKeep(blocks, to) };
    } catch (error) {
      const refused = error instanceof RpcError && error.fault === "refused";
      if (!refused || last === from) throw error;
      span.refused();
    }
  }
}

/** The last block is still what it was: so were all before it, and all that was read in between belongs together. */
export async function confirmRange(reader: ChainReader, { to }: Pick<RangeLogs, "to">): Promise<void> {
  const again = await reader.header(to.number);
  if (again?.hash !== to.hash) throw moved(to.number);
}

/** Every header of the range, each the parent of the next. */
async function readHeaders(reader: ChainReader, from: number, last: number, head: Header): Promise<Header[]> {
  const upTo = last === head.number ? last - 1 : last;
  const headers = await reader.headers(Array.from({ length: upTo - from + 1 }, (_, at) => from + at));
  if (last === head.number) headers.push(head);
  for (const [at, header] of headers.entries()) {
    const before = headers[at - 1];
    if (before !== undefined && !follows(header, before.hash)) throw moved(header.number);
  }
  return headers;
}

function blocksToKeep(blocks: readonly BlockLogs[], to: Header): Block[] {
  return blocks
    .filter(({ header, logs }) => logs.length > 0 || header === to)
    .map(({ header: { number, hash, timestamp }, logs }) => ({ number, hash, timestamp, logs: logs.length }));
}
