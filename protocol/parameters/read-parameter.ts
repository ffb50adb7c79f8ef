import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { governedAbi } from "./governed-abi.ts";

/** The value of a parameter that is in force, by its number. */
export function readParameter(client: Client, contract: Address, place: number, blockNumber?: bigint): Promise<bigint> {
  const at = blockNumber === undefined ? {} : { blockNumber };
  return readContract(client, { address: contract, abi: governedAbi, functionName: "parameter", args: [place], ...at });
}
