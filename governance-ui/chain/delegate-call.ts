import type { Address } from "viem";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import type { ContractCall } from "./use-transaction.ts";

export function delegateCall(token: Address, to: Address): ContractCall {
  return { address: token, abi: althingTokenAbi, functionName: "delegate", args: [to] };
}
