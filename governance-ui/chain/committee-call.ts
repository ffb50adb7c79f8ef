import type { Abi, Address, Hex } from "viem";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { recallPetitionAbi } from "#protocol/chain/abi/RecallPetition.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import type { ContractCall } from "./use-transaction.ts";

/** What the seats refuse passes through the module. */
const moduleAbi: Abi = [...seatingModuleAbi, ...committeeSeatsAbi.filter(({ type }) => type === "error")];

const ofSeats = (address: Address, functionName: string, args: readonly unknown[]): ContractCall => ({
  address,
  abi: committeeSeatsAbi,
  functionName,
  args,
});

/** Makes the Safe's owners those who sit. */
export function syncCall(seating: Address): ContractCall {
  return { address: seating, abi: moduleAbi, functionName: "sync", args: [] };
}

/** Seats a settled election and syncs the Safe. */
export function seatCall(seating: Address, election: bigint): ContractCall {
  return { address: seating, abi: moduleAbi, functionName: "seat", args: [election] };
}

export function fillVacancyCall(seats: Address): ContractCall {
  return ofSeats(seats, "fillVacancy", []);
}

export function answerCall(seats: Address, accepts: boolean): ContractCall {
  return ofSeats(seats, "answer", [accepts]);
}

export function resignCall(seats: Address): ContractCall {
  return ofSeats(seats, "resign", []);
}

export function rotateKeyCall(seats: Address, newKey: Address, proof: Hex): ContractCall {
  return ofSeats(seats, "rotateKey", [newKey, proof]);
}

const ofPetition = (address: Address, functionName: string, args: readonly unknown[]): ContractCall => ({
  address,
  abi: recallPetitionAbi,
  functionName,
  args,
});

export function openPetitionCall(petition: Address, members: readonly Address[], reason: string): ContractCall {
  return ofPetition(petition, "open", [members, reason]);
}

export function signPetitionCall(petition: Address, number: number): ContractCall {
  return ofPetition(petition, "sign", [BigInt(number)]);
}

/** The contract proposes the recall that its signers saw. */
export function submitPetitionCall(
  petition: Address,
  { number, members, reason }: { number: number; members: readonly Address[]; reason: string },
): ContractCall {
  return ofPetition(petition, "submit", [BigInt(number), members, reason]);
}
