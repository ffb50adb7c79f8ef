import type { Abi, Address, ContractEventName, Hash } from "viem";
import type { RawLog } from "#index/rpc/chain-reader.ts";
import { type EventArgs, prepareEvent } from "./prepare-event.ts";
import type { RangeRows } from "./range-rows.ts";

/** Where a log stands: the key of every row made from it. */
export interface Place {
  block: number;
  log_index: number;
  tx_hash: string;
}

export interface LogHandler {
  address: Address;
  topic: Hash;
  handle(log: RawLog, rows: RangeRows): void;
}

/** Turns one kind of event of one contract into rows. */
export function on<const A extends Abi, Name extends ContractEventName<A>>(
  contract: Address,
  abi: A,
  name: Name,
  write: (rows: RangeRows, args: EventArgs<A, Name>, place: Place) => void,
): LogHandler {
  const event = prepareEvent(abi, name);
  return {
    address: lowerCase(contract),
    topic: event.topic,
    handle: (log, rows) => write(rows, event.decode(log), placeOf(log)),
  };
}

export function placeOf(log: RawLog): Place {
  return { block: log.blockNumber, log_index: log.logIndex, tx_hash: log.transactionHash };
}

export function lowerCase(address: Address): Address {
  return address.toLowerCase() as Address;
}
