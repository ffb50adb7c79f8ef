import type { Address } from "viem";
import type { RawLog } from "#index/rpc/chain-reader.ts";
import type { LogHandler } from "./log-handler.ts";
import { emptyRows, type RangeRows } from "./range-rows.ts";

export interface LogDecoder {
  /** Contracts whose logs are wanted. */
  addresses: Address[];
  decode(logs: readonly RawLog[]): RangeRows;
}

export function createLogDecoder(handlers: readonly LogHandler[]): LogDecoder {
  const byAddress = new Map<string, Map<string, LogHandler[]>>();
  for (const handler of handlers) {
    const byTopic = byAddress.get(handler.address) ?? new Map<string, LogHandler[]>();
    byTopic.set(handler.topic, [...(byTopic.get(handler.topic) ?? []), handler]);
    byAddress.set(handler.address, byTopic);
  }
  return {
    addresses: [...new Set(handlers.map((handler) => handler.address))].sort(),
    decode(logs) {
      const rows = emptyRows();
      for (const log of logs) {
        const topic = log.topics[0];
        if (topic === undefined) continue;
        for (const handler of byAddress.get(log.address)?.get(topic) ?? []) handler.handle(log, rows);
      }
      return rows;
    },
  };
}
