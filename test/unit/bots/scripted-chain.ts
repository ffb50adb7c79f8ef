import {
  type Abi,
  type Address,
  createPublicClient,
  custom,
  decodeFunctionData,
  encodeErrorResult,
  encodeFunctionResult,
  isHex,
  numberToHex,
  RpcRequestError,
} from "viem";
import { z } from "zod";
import type { Chain } from "#bots/engine/duty.ts";

const callSchema = z.tuple([z.object({ to: z.string(), data: z.custom<`0x${string}`>(isHex) }), z.string()]);

/** An answer of a contract that is an error of its ABI. */
export class Refusal {
  readonly name: string;
  readonly args: readonly unknown[];

  constructor(name: string, ...args: unknown[]) {
    this.name = name;
    this.args = args;
  }
}

export interface ScriptedContract {
  address: Address;
  abi: Abi;
  /** By the name of the function: what it answers, or a function of its arguments. */
  answers: Record<string, unknown>;
}

/** A chain at one block whose contracts answer as a test says. */
export function scriptedChain(contracts: readonly ScriptedContract[], timestamp: number): Chain {
  const block = { number: 100n, hash: numberToHex(timestamp, { size: 32 }), timestamp };

  async function request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    if (method !== "eth_call") throw new Error(`nobody answers ${method}`);
    const [{ to, data }, at] = callSchema.parse(params);
    if (at !== numberToHex(block.number)) throw new Error(`asked for block ${at}, not for the block of the round`);
    const contract = contracts.find(({ address }) => address.toLowerCase() === to.toLowerCase());
    if (contract === undefined) throw new Error(`nobody is at ${to}`);
    const { functionName, args = [] } = decodeFunctionData({ abi: contract.abi, data });
    const scripted = contract.answers[functionName];
    const answer = typeof scripted === "function" ? scripted(...args) : scripted;
    if (answer instanceof Refusal) throw refused(contract.abi, answer);
    return encodeFunctionResult({ abi: contract.abi, functionName, result: answer });
  }

  const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
  return { chainId: 31337, client, block };
}

function refused(abi: Abi, { name, args }: Refusal): RpcRequestError {
  const data = encodeErrorResult({ abi, errorName: name, args });
  return new RpcRequestError({
    body: { method: "eth_call" },
    error: { code: 3, message: "execution reverted", data },
    url: "scripted",
  });
}
