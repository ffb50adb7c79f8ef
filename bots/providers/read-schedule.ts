import type { Address } from "viem";
import { readContract } from "viem/actions";
import type { Chain } from "#bots/engine/duty.ts";
import { commitmentsAbi as abi } from "#protocol/chain/abi/Commitments.ts";
import type { EpochSchedule } from "#protocol/emissions/epoch-clock.ts";

/** The epochs that a contract counts by, which never change: read once. */
export function readSchedule(address: Address): (chain: Chain) => Promise<EpochSchedule> {
  let known: EpochSchedule | null = null;
  return async ({ client, block }) => {
    known ??= await readContract(client, { address, abi, functionName: "schedule", blockNumber: block.number });
    return known;
  };
}
