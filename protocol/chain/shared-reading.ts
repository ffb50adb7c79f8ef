import type { Client } from "viem";

type Read<T> = (client: Client, blockNumber?: bigint) => Promise<T>;

/** Reads once what many ask for at the same block. */
export function sharedReading<T>(read: Read<T>): Read<T> {
  const latest = new WeakMap<Client, { blockNumber: bigint; answer: Promise<T> }>();
  return (client, blockNumber) => {
    if (blockNumber === undefined) return read(client);
    const known = latest.get(client);
    if (known?.blockNumber === blockNumber) return known.answer;
    const answer = read(client, blockNumber);
    latest.set(client, { blockNumber, answer });
    // What failed may be asked for again.
    answer.catch(() => latest.delete(client));
    return answer;
  };
}
