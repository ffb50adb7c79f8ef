import type { ContractFuture } from "@nomicfoundation/ignition-core";
import { isAddress } from "viem";

/** A plan may name a contract of this deployment where the chain wants its address. */
export function addressOf(target: string, contracts: Record<string, ContractFuture<string>>) {
  const contract = contracts[target];
  if (contract !== undefined) return contract;
  if (isAddress(target)) return target;
  const names = Object.keys(contracts).join(", ");
  throw new Error(
    `The settings name "${target}", which is neither an address nor a contract of this deployment (${names}).`,
  );
}
