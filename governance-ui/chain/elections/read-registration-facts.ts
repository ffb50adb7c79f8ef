import type { Address, Client } from "viem";
import { getBalance, readContract } from "viem/actions";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { type ElectionPhase, electionPhase } from "#protocol/elections/election-phase.ts";

export type RegistrationFacts = {
  phase: ElectionPhase;
  bondWei: bigint;
  balanceWei: bigint;
  registered: boolean;
  /** False for who was recalled, has reached the limit of terms, or cannot own the Safe. */
  mayStand: boolean;
};

/** Whether an account can register as a candidate, read from the chain. */
export async function readRegistrationFacts(
  client: Client,
  { elections, number, account }: { elections: Address; number: number; account: Address },
): Promise<RegistrationFacts> {
  const of = { address: elections, abi: electionsAbi } as const;
  const election = BigInt(number);
  const [phase, terms, record, seats, balanceWei] = await Promise.all([
    readContract(client, { ...of, functionName: "phaseOf", args: [election] }),
    readContract(client, { ...of, functionName: "termsOf", args: [election] }),
    readContract(client, { ...of, functionName: "candidateOf", args: [election, account] }),
    readContract(client, { ...of, functionName: "SEATS" }),
    getBalance(client, { address: account }),
  ]);
  const mayStand = await readContract(client, {
    address: seats,
    abi: committeeSeatsAbi,
    functionName: "mayStand",
    args: [account],
  });
  return {
    phase: electionPhase(phase),
    bondWei: terms.bondWei,
    balanceWei,
    registered: record.registration !== 0,
    mayStand,
  };
}
