import { type Address, getAddress, type Hex } from "viem";

/** One transaction inside a MultiSend; any operation but 0 and 1 makes the whole batch fail. */
export type BatchItem = { operation: number; to: Address; value: bigint; data: Hex };

const headBytes = 1 + 20 + 32 + 32;

/**
 * The transactions that a MultiSend since 1.1.1 makes: operation (1 byte), to (20), value (32), length (32), data, one
 * after the other. Throws `RangeError` when they do not end where the bytes end.
 */
export function splitBatch(transactions: Hex): BatchItem[] {
  const bytes = transactions.slice(2);
  const items: BatchItem[] = [];
  let at = 0;
  while (at < bytes.length) {
    const take = (count: number) => {
      const part = bytes.slice(at, at + count * 2);
      at += count * 2;
      return part;
    };
    if (bytes.length - at < headBytes * 2) throw ending(items.length);
    const operation = Number(`0x${take(1)}`);
    const to = getAddress(`0x${take(20)}`);
    const value = BigInt(`0x${take(32)}`);
    const length = BigInt(`0x${take(32)}`);
    if (length > BigInt((bytes.length - at) / 2)) throw ending(items.length);
    items.push({ operation, to, value, data: `0x${take(Number(length))}` });
  }
  return items;
}

function ending(count: number): RangeError {
  return new RangeError(`what follows its first ${count} transactions is not another whole one`);
}
