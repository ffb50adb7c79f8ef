import { type Abi, type AbiEvent, type Address, encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import type { RawLog } from "#index/rpc/chain-reader.ts";

/** A log as a node gives it, of an event with these arguments. */
export function logOf(
  address: Address,
  abi: Abi,
  name: string,
  args: Readonly<Record<string, unknown>>,
  place: Partial<RawLog> = {},
): RawLog {
  const event = abi.find((item): item is AbiEvent => item.type === "event" && item.name === name);
  if (event === undefined) throw new Error(`the ABI has no event ${name}`);
  const inData = event.inputs.filter((input) => input.indexed !== true);
  return {
    address: address.toLowerCase() as Address,
    topics: encodeEventTopics({ abi: [event], eventName: name, args }) as Hex[],
    data: encodeAbiParameters(
      inData,
      inData.map((input) => args[input.name ?? ""]),
    ),
    blockNumber: 7,
    blockHash: `0x${"b7".repeat(32)}`,
    transactionIndex: 1,
    logIndex: 3,
    removed: false,
    transactionHash: TX_HASH,
    ...place,
  };
}

export const TX_HASH: Hex = `0x${"7a".repeat(32)}`;
