import type { Address } from "viem";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { Call } from "#protocol/chain/call.ts";
import type { ContractCall } from "./use-transaction.ts";

export function proposeCall(governor: Address, calls: readonly Call[], description: string): ContractCall {
  return {
    address: governor,
    abi: althingGovernorAbi,
    functionName: "propose",
    args: [
      calls.map(({ target }) => target),
      calls.map(({ valueWei }) => valueWei),
      calls.map(({ data }) => data),
      description,
    ],
  };
}
