import type { Address, Hex } from "viem";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { certificationAbi as abi } from "#protocol/chain/abi/Certification.ts";

/** By anyone. */
export function bindCall(certification: Address, uid: Hex): ContractCall {
  return { address: certification, abi, functionName: "bind", args: [uid] };
}

/** By the operator of an active provider, which meets all that the tier asks for. */
export function enterCall(certification: Address, provider: number, tier: number): ContractCall {
  return { address: certification, abi, functionName: "enter", args: [provider, tier] };
}
