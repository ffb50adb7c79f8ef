import { type Address, encodeFunctionData, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import type { Chain } from "#bots/engine/duty.ts";
import type { Revert } from "#bots/engine/revert.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { type ElectionPhase, electionPhase } from "#protocol/elections/election-phase.ts";
import { refusalOf } from "./refusal-of.ts";

export interface SettledElection {
  number: bigint;
  call: { target: Address; data: `0x${string}`; valueWei: bigint };
  /** Why its winners cannot sit; null where they can. */
  refusal: Revert | null;
}

export interface ElectionsView {
  /** The elections contract that the seats listen to. */
  named: Address;
  /** Number of the latest election, 0 before the first, and its phase. */
  latest: bigint;
  phase: ElectionPhase;
  byElection: boolean;
  /** The last settled election, as long as it has not been seated. */
  unseated: SettledElection | null;
}

export type ElectionContracts = Pick<CommitteeContracts, "elections" | "seating" | "seats">;

/** Failed elections that may lie between a settled one that was refused and the latest. */
const MOST_LOOKED_BACK = 5n;

export async function readElections(chain: Chain, contracts: ElectionContracts): Promise<ElectionsView> {
  const { client, block } = chain;
  const at = { blockNumber: block.number };
  const elections = { ...at, address: contracts.elections, abi: electionsAbi } as const;
  const [named, latest] = await Promise.all([
    readContract(client, { ...at, address: contracts.seats, abi: committeeSeatsAbi, functionName: "elections" }),
    readContract(client, { ...elections, functionName: "latest" }),
  ]);
  const [phaseNumber, [, byElection]] = await Promise.all([
    readContract(client, { ...elections, functionName: "phaseOf", args: [latest] }),
    readContract(client, { ...elections, functionName: "purpose", args: [latest] }),
  ]);
  const phase = electionPhase(phaseNumber);
  // The seats would look for the number in another contract.
  const listensHere = isAddressEqual(named, contracts.elections);
  return {
    named,
    latest,
    phase,
    byElection,
    unseated: listensHere ? await findUnseated(chain, contracts.seating, latest) : null,
  };
}

/** What became of an election the seats themselves know best: they are asked by a call that is not sent. */
async function findUnseated(chain: Chain, seating: Address, latest: bigint): Promise<SettledElection | null> {
  for (let number = latest; number > 0n && latest - number < MOST_LOOKED_BACK; number -= 1n) {
    const data = encodeFunctionData({ abi: seatingModuleAbi, functionName: "seat", args: [number] });
    const refusal = await refusalOf(chain, seating, data);
    if (refusal?.name === "Committee_ElectionPassed") return null;
    if (refusal?.name === "Committee_NotSettled") continue;
    return { number, call: { target: seating, data, valueWei: 0n }, refusal };
  }
  return null;
}
