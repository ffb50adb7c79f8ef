import {
  type Abi,
  createClient,
  custom,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  isHex,
  numberToHex,
  parseAbi,
} from "viem";
import { z } from "zod";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";

const callSchema = z.object({ to: z.string(), data: z.custom<Hex>(isHex), gas: z.string().optional() });
const abi: Abi = [
  ...althingGovernorAbi,
  ...electionsAbi,
  ...althingTokenAbi,
  ...parseAbi(["function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)"]),
];

export interface VotingNode {
  /** By function: a value, or a function of the arguments. */
  answers: Record<string, unknown>;
  /** Accounts that have code. */
  contracts: Set<string>;
  timestamp: number;
  /** What the node throws instead of an answer. */
  fault: Error | null;
  /** What was called, with its arguments and the contract. */
  asked: { name: string; args: readonly unknown[]; to: string; gas: string | undefined }[];
}

/** A node whose governor, token and elections answer as a test says. */
export function votingNode(answers: Record<string, unknown>, timestamp: number) {
  const node: VotingNode = { answers, contracts: new Set(), timestamp, fault: null, asked: [] };
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    if (node.fault !== null) throw node.fault;
    const list = z.array(z.unknown()).parse(params ?? []);
    if (method === "eth_getBlockByNumber") return { number: "0x1", timestamp: numberToHex(node.timestamp) };
    if (method === "eth_getCode") return node.contracts.has(String(list[0]).toLowerCase()) ? "0x60" : "0x";
    const { to, data, gas } = callSchema.parse(list[0]);
    const { functionName, args = [] } = decodeFunctionData({ abi, data });
    node.asked.push({ name: functionName, args, to, gas });
    const answer = node.answers[functionName];
    if (answer === undefined) throw new Error(`nobody answers ${functionName}`);
    const item = abi.filter(
      (one) => one.type === "function" && one.name === functionName && one.inputs.length === args.length,
    );
    const result = typeof answer === "function" ? answer(...args) : answer;
    return encodeFunctionResult({ abi: item.slice(0, 1), functionName, result });
  };
  return { node, client: createClient({ transport: custom({ request }, { retryCount: 0 }) }) };
}
