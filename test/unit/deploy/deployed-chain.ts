import {
  type Abi,
  type AbiEvent,
  type Address,
  createPublicClient,
  encodeAbiParameters,
  encodeEventTopics,
  getAbiItem,
  type Hex,
  isHex,
  numberToHex,
  zeroHash,
} from "viem";

import { z } from "zod";
import { type AnswersByPlace, answerCalls, answeringTransport, byPlace } from "#test/fixture/answering-transport.ts";

const logsSchema = z.object({ address: z.string(), fromBlock: z.custom<Hex>(isHex), toBlock: z.custom<Hex>(isHex) });
const getterOf = (name: string): Abi => [
  { type: "function", name, stateMutability: "view", inputs: [], outputs: [{ type: "address" }] },
];

export interface DeployedLog {
  address: Address;
  block: number;
  abi: Abi;
  eventName: string;
  args: Readonly<Record<string, unknown>>;
  transactionHash?: Hex;
}

export interface Deployed {
  abi?: Abi;
  /** Of a function that the ABI does not have it is an address. */
  answers?: AnswersByPlace;
  logs?: readonly DeployedLog[];
  /** By address. */
  code?: Readonly<Record<string, Hex>>;
  /** By `0x…:0x…`, the account and the slot. */
  storage?: Readonly<Record<string, Hex>>;
  /** By hash. */
  transactions?: Readonly<Record<Hex, { to: Address | null; input: Hex }>>;
  head?: number;
}

/** A chain on which something was deployed, as a test says. */
export function deployedChain(deployed: Deployed) {
  const { abi = [], answers = {}, logs = [], code = {}, storage = {}, transactions = {}, head = 10 } = deployed;
  const ranges: string[] = [];
  const getters = Object.keys(answers).flatMap((key) => getterOf(key.slice(key.indexOf(":") + 1)));
  const transport = answeringTransport({
    eth_blockNumber: () => numberToHex(head),
    eth_getCode: (address) => code[String(address)] ?? "0x",
    eth_getStorageAt: (address, slot) => storage[`${address}:${slot}`] ?? "0x",
    eth_getTransactionByHash(asked) {
      const hash = String(asked);
      const found = Object.entries(transactions).find(([key]) => key === hash)?.[1];
      return found === undefined ? null : { ...found, hash, type: "0x2" };
    },
    eth_getLogs(filter) {
      const { address, fromBlock, toBlock } = logsSchema.parse(filter);
      ranges.push(`${Number(fromBlock)}-${Number(toBlock)}`);
      return logs
        .filter((log) => log.address === address && log.block >= Number(fromBlock) && log.block <= Number(toBlock))
        .map(written);
    },
    eth_call: answerCalls([...abi, ...getters], byPlace(answers)),
  });
  return { client: createPublicClient({ transport }), ranges };
}

function written({ address, block, abi, eventName, args, transactionHash = zeroHash }: DeployedLog, index: number) {
  const event = getAbiItem({ abi, name: eventName }) as AbiEvent;
  const inData = event.inputs.filter(({ indexed }) => indexed !== true);
  return {
    address,
    topics: encodeEventTopics({ abi, eventName, args }),
    data: encodeAbiParameters(
      inData,
      inData.map(({ name = "" }) => args[name]),
    ),
    blockNumber: numberToHex(block),
    logIndex: numberToHex(index),
    transactionHash,
    transactionIndex: "0x0",
    blockHash: zeroHash,
    removed: false,
  };
}
