import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";

/** One page of a long count; all at once where it is shorter. */
const PAGE_STEPS = 550n;

/** Counts all, or the next page. */
export async function countCall(client: Client, elections: Address, number: number): Promise<ContractCall> {
  const of = { address: elections, abi: electionsAbi } as const;
  const [[, total], terms] = await Promise.all([
    readContract(client, { ...of, functionName: "tallyOf", args: [BigInt(number)] }),
    readContract(client, { ...of, functionName: "termsOf", args: [BigInt(number)] }),
  ]);
  const all = total + BigInt(terms.seats + terms.runnersUp);
  return { ...of, functionName: "count", args: [BigInt(number), all < PAGE_STEPS ? all : PAGE_STEPS] };
}

/** The seats' own errors pass through the module; knowing them gives them words. */
const seatErrors = committeeSeatsAbi.filter(({ type }) => type === "error");

/** Seats the winners of a settled election in the Safe. */
export function seatCall(module: Address, number: number): ContractCall {
  return { address: module, abi: [...seatingModuleAbi, ...seatErrors], functionName: "seat", args: [BigInt(number)] };
}

/** Opens the next election of the whole committee, or one for the seats that wait. */
export function openCall(elections: Address, byElection: boolean): ContractCall {
  return { address: elections, abi: electionsAbi, functionName: byElection ? "openByElection" : "open", args: [] };
}

export function payOutBondCall(elections: Address, number: number, candidate: Address): ContractCall {
  return { address: elections, abi: electionsAbi, functionName: "payOutBond", args: [BigInt(number), candidate] };
}
