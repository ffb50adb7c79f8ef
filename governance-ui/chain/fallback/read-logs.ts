import { isRefusal } from "#protocol/chain/is-refusal.ts";

/** Reads logs of a range of blocks in as few requests as the node takes: all at once, and by parts where it refuses. */
export async function readLogs<Log>(
  read: (fromBlock: bigint, toBlock: bigint) => Promise<Log[]>,
  from: bigint,
  to: bigint,
): Promise<Log[]> {
  if (from > to) return [];
  try {
    return await read(from, to);
  } catch (error) {
    if (from === to || !isRefusal(error)) throw error;
    const middle = (from + to) / 2n;
    return [...(await readLogs(read, from, middle)), ...(await readLogs(read, middle + 1n, to))];
  }
}
