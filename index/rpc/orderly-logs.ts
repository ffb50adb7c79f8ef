import type { RawLog } from "./chain-reader.ts";
import { RpcError } from "./rpc-error.ts";

/** Logs in the order of the chain, each once. Refuses such as no chain can have: removed ones, two in one place. */
export function orderlyLogs(node: string, logs: readonly RawLog[]): RawLog[] {
  const ordered = [...logs].sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex);
  const once: RawLog[] = [];
  for (const log of ordered) {
    if (log.removed === true) throw disorder(node, `a log of block ${log.blockNumber} that was removed`);
    const before = once.at(-1);
    if (before === undefined || before.blockNumber !== log.blockNumber) once.push(log);
    else if (before.logIndex === log.logIndex) {
      if (isSame(before, log)) continue;
      throw disorder(node, `two logs ${log.logIndex} of block ${log.blockNumber}`);
    } else if (before.transactionIndex > log.transactionIndex) {
      throw disorder(node, `logs of block ${log.blockNumber} numbered against the order of their transactions`);
    } else once.push(log);
  }
  return once;
}

function isSame(one: RawLog, other: RawLog): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function disorder(node: string, what: string): RpcError {
  return new RpcError("inconsistent", `${node} gave ${what}`);
}
