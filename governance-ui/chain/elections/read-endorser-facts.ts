import type { Client } from "viem";
import { readContract } from "viem/actions";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { type ElectionPhase, electionPhase } from "#protocol/elections/election-phase.ts";
import { type Power, readPower } from "./read-power.ts";
import type { VoterQuestion } from "./read-voter-facts.ts";

export type EndorserFacts = Power & {
  phase: ElectionPhase;
  spentTokens: bigint;
  leftTokens: bigint;
  minEndorsementTokens: bigint;
};

/** What an account can still spend on endorsements, read from the chain. */
export async function readEndorserFacts(
  client: Client,
  { elections, token, number, account }: VoterQuestion,
): Promise<EndorserFacts> {
  const of = { address: elections, abi: electionsAbi } as const;
  const election = BigInt(number);
  const [standing, spentTokens] = await Promise.all([
    readContract(client, { ...of, functionName: "standingOf", args: [election] }),
    readContract(client, { ...of, functionName: "endorsedBy", args: [election, account] }),
  ]);
  const phase = electionPhase(standing.phase);
  const power = await readPower(client, {
    token,
    account,
    snapshotAt: standing.endorsementSeconds - 1,
    past: phase !== "registration",
  });
  const leftTokens = power.votes > spentTokens ? power.votes - spentTokens : 0n;
  return { ...power, phase, spentTokens, leftTokens, minEndorsementTokens: standing.minEndorsementTokens };
}
