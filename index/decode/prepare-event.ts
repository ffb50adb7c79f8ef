import {
  type Abi,
  type AbiEvent,
  type AbiParameter,
  type ContractEventName,
  type DecodeEventLogReturnType,
  decodeAbiParameters,
  type Hash,
  type Hex,
  toEventSelector,
} from "viem";
import { wordDecoder } from "./decode-words.ts";

export interface EncodedEvent {
  topics: readonly Hex[];
  data: Hex;
}

export interface PreparedEvent<Args> {
  topic: Hash;
  decode(log: EncodedEvent): Args;
}

export type EventArgs<A extends Abi, Name extends ContractEventName<A>> = DecodeEventLogReturnType<A, Name>["args"];

/** Works out once what viem's `decodeEventLog` looks up for every log. */
export function prepareEvent<const A extends Abi, Name extends ContractEventName<A>>(
  abi: A,
  name: Name,
): PreparedEvent<EventArgs<A, Name>> {
  const event = abi.find((item): item is AbiEvent => item.type === "event" && item.name === name);
  if (event === undefined) throw new Error(`the ABI has no event ${name}`);
  const prepared = prepareAbiEvent(event);
  return { topic: prepared.topic, decode: (log) => prepared.decode(log) as EventArgs<A, Name> };
}

export function prepareAbiEvent(event: AbiEvent): PreparedEvent<Record<string, unknown>> {
  const indexed = event.inputs.filter((input) => input.indexed === true);
  const inData = event.inputs.filter((input) => input.indexed !== true);
  const decodeData = wordDecoder(inData) ?? ((data: Hex): readonly unknown[] => decodeAbiParameters(inData, data));
  return {
    topic: toEventSelector(event),
    decode({ topics, data }) {
      if (topics.length !== indexed.length + 1) throw new Error(`${event.name} has an unexpected number of topics`);
      const args: Record<string, unknown> = {};
      for (const [at, input] of indexed.entries()) args[input.name ?? ""] = decodeTopic(input, topics[at + 1] ?? "0x");
      if (inData.length === 0) return args;
      const values = decodeData(data);
      for (const [at, input] of inData.entries()) args[input.name ?? ""] = values[at];
      return args;
    },
  };
}

/** Addresses stay in lower case: the checksum costs a hash and nothing here needs it. */
function decodeTopic({ type }: AbiParameter, topic: Hex): unknown {
  if (type === "address") return `0x${topic.slice(26)}`;
  if (type === "uint256") return BigInt(topic);
  return decodeAbiParameters([{ type }], topic)[0];
}
