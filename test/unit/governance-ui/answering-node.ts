import {
  type Abi,
  createClient,
  custom,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  isHex,
  numberToHex,
} from "viem";
import { z } from "zod";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";

const callSchema = z.object({ to: z.string(), data: z.custom<Hex>(isHex) });

/** Answers of the contracts that a page asks: by address and function, `0x…:name`, a value or a function of the arguments. */
export type NodeAnswers = Readonly<Record<string, unknown>>;

/** A node that knows no more than a test says, at a time in unix seconds. */
export function answeringNode(answers: NodeAnswers, now: number) {
  const abi: Abi = [...althingGovernorAbi, ...althingTokenAbi, ...electionsAbi, ...committeeSeatsAbi];
  const request = async ({
    method,
    params = [],
  }: {
    method: string;
    params?: readonly unknown[];
  }): Promise<unknown> => {
    if (method === "eth_getBlockByNumber") return { number: "0x1", timestamp: numberToHex(now) };
    if (method === "eth_getBalance") return "0x9";
    const { to, data } = callSchema.parse(params[0]);
    const { functionName, args = [] } = decodeFunctionData({ abi, data });
    const answer = answers[`${to}:${functionName}`];
    if (answer === undefined) throw new Error(`nobody answers ${functionName} at ${to}`);
    const item = abi.filter(
      (one) => one.type === "function" && one.name === functionName && one.inputs.length === args.length,
    );
    const result = typeof answer === "function" ? answer(...args) : answer;
    return encodeFunctionResult({ abi: item, functionName, result });
  };
  return createClient({ transport: custom({ request }, { retryCount: 0 }) });
}
