import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

/** Whether holders elected anybody yet: until then those sit whom the deployer named. */
export async function electionRemaining(
  { client, nowSeconds }: RemainingQuestion,
  { elections, seats }: CommitteeContracts,
): Promise<Remaining> {
  const about = { name: "first election", stage: "in time" } as const;
  const ofSeats = { address: seats, abi: committeeSeatsAbi } as const;
  const [latest, seated, dueSeconds] = await Promise.all([
    client.readContract({ address: elections, abi: electionsAbi, functionName: "latest" }),
    client.readContract({ ...ofSeats, functionName: "seatedElection" }),
    client.readContract({ ...ofSeats, functionName: "nextElectionSeconds" }),
  ]);
  if (seated > 0n) return { ...about, isOpen: false, words: `Election ${seated} seated a committee.` };
  if (latest > 0n) {
    return {
      ...about,
      isOpen: true,
      words: `Election ${latest} seated nobody yet: see that candidates register and holders vote, on the page.`,
    };
  }
  const words =
    dueSeconds > nowSeconds
      ? `It can be opened from ${writePointInTime(dueSeconds)} on, and the bots open it: look for candidates.`
      : "It is due and not open: see that the bots run, or call open() of Elections.";
  return { ...about, isOpen: true, words };
}
