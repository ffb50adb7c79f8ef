import type { Address, Client } from "viem";
import type { Config } from "wagmi";
import { askSignature } from "#governance-ui/chain/ask-signature.ts";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { type Candidacy, candidacyTypedData } from "#protocol/elections/election-messages.ts";
import { readRegistrationFacts } from "./read-registration-facts.ts";

type Question = { elections: Address; chainId: number; number: number; candidacy: Candidacy };

/** Has the wallet sign the candidacy, which proves its key; answers the call that sends it with the bond. */
export async function registerCall(
  config: Config,
  client: Client,
  { elections, chainId, number, candidacy }: Question,
): Promise<ContractCall> {
  const account = candidacy.candidate;
  const facts = await readRegistrationFacts(client, { elections, number, account });
  if (facts.phase !== "registration") {
    throw new Error(`Registration is not open: on the chain this election is in ${facts.phase}.`);
  }
  if (facts.registered) throw new Error("This account is a candidate in this election already.");
  if (!facts.mayStand)
    throw new Error("This account may not stand: it was recalled, or has reached the limit of terms.");
  const data = candidacyTypedData(chainId, elections, BigInt(number), candidacy);
  const signature = await askSignature(config, account, data);
  return {
    address: elections,
    abi: electionsAbi,
    functionName: "register",
    args: [BigInt(number), candidacy, signature],
    value: facts.bondWei,
  };
}
