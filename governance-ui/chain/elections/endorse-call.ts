import type { Address, Client } from "viem";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { readEndorserFacts } from "./read-endorser-facts.ts";
import type { VoterQuestion } from "./read-voter-facts.ts";

/** The call that endorses a candidate, after reading from the chain that it can be done now. */
export async function endorseCall(
  client: Client,
  question: VoterQuestion & { candidate: Address; weightTokens: bigint },
): Promise<ContractCall> {
  const { elections, number, candidate, weightTokens } = question;
  const facts = await readEndorserFacts(client, question);
  if (facts.phase !== "endorsement") {
    throw new Error(`Endorsement is not open: on the chain this election is in ${facts.phase}.`);
  }
  if (weightTokens > facts.leftTokens) throw new Error("You have fewer votes left to endorse with.");
  return {
    address: elections,
    abi: electionsAbi,
    functionName: "endorse",
    args: [BigInt(number), [candidate], [weightTokens]],
  };
}
