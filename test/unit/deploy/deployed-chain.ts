import {
  type Abi,
  type AbiEvent,
  type Address,
  createPublicClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  getAbiItem,
  type Hex,
  isHex,
  numberToHex,
  zeroHash,
} from "viem";
import { z } from "zod";

const callSchema = z.object({ to: z.string(), data: z.custom<Hex>(isHex) });
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
  /** By `0x…:name`: what a contract answers, or a function of the arguments; without the ABI it is an address. */
  answers?: Readonly<Record<string, unknown>>;
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
  const request = async ({
    method,
    params = [],
  }: {
    method: string;
    params?: readonly unknown[];
  }): Promise<unknown> => {
    if (method === "eth_blockNumber") return numberToHex(head);
    if (method === "eth_getCode") return code[String(params[0])] ?? "0x";
    if (method === "eth_getStorageAt") return storage[`${params[0]}:${params[1]}`] ?? "0x";
    if (method === "eth_getTransactionByHash") {
      const hash = String(params[0]);
      const found = Object.entries(transactions).find(([key]) => key === hash)?.[1];
      return found === undefined ? null : { ...found, hash, type: "0x2" };
    }
    if (method === "eth_getLogs") {
      const { address, fromBlock, toBlock } = logsSchema.parse(params[0]);
      ranges.push(`${Number(fromBlock)}-${Number(toBlock)}`);
      return logs
        .filter((log) => log.address === address && log.block >= Number(fromBlock) && log.block <= Number(toBlock))
        .map(written);
    }
    if (method !== "eth_call") throw new Error(`nobody answers ${method}`);
    const { to, data } = callSchema.parse(params[0]);
    const getters = Object.keys(answers).flatMap((key) => getterOf(key.slice(key.indexOf(":") + 1)));
    const known: Abi = [...abi, ...getters];
    const { functionName, args = [] } = decodeFunctionData({ abi: known, data });
    const answer = answers[`${to}:${functionName}`];
    if (answer === undefined) throw new Error(`nobody answers ${functionName} at ${to}`);
    const item = known.find(
      (one) => one.type === "function" && one.name === functionName && one.inputs.length === args.length,
    );
    const result = typeof answer === "function" ? answer(...args) : answer;
    return encodeFunctionResult({ abi: item === undefined ? [] : [item], functionName, result });
  };
  return { client: createPublicClient({ transport: custom({ request }, { retryCount: 0 }) }), ranges };
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
