import { type Address, getAddress } from "viem";
import { readContract } from "viem/actions";
import type { Chain } from "#bots/engine/duty.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";
import { type EpochSchedule, openEpoch } from "#protocol/emissions/epoch-clock.ts";

/** Who may sign maps at one block, and of which epoch they can be posted. */
export interface AvailabilityPanel {
  schedule: EpochSchedule;
  /** Open for posting and flagging; null between windows. */
  epoch: number | null;
  checkers: Address[];
  quorum: number;
}

export async function readAvailabilityPanel({ client, block }: Chain, address: Address): Promise<AvailabilityPanel> {
  const at = { address, abi, blockNumber: block.number };
  const [schedule, checkers, quorum] = await Promise.all([
    readContract(client, { ...at, functionName: "schedule" }),
    readContract(client, { ...at, functionName: "reporters" }),
    readContract(client, { ...at, functionName: "quorum" }),
  ]);
  return {
    schedule,
    epoch: openEpoch(schedule, block.timestamp),
    checkers: checkers.map((checker) => getAddress(checker)),
    quorum: Number(quorum),
  };
}
