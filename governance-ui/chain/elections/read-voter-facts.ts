import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import type { VoteWindow } from "#governance-ui/vote/election-decline.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { type ElectionPhase, electionPhase } from "#protocol/elections/election-phase.ts";
import { type Power, readPower } from "./read-power.ts";

export type VoterFacts = Power & {
  phase: ElectionPhase;
  /** The vote without an extension, and its first second no more, with one if there is one by now. */
  window: VoteWindow;
  voteEndAt: number;
  /** Most candidates on one ballot. */
  approvals: number;
  minCombinationTokens: bigint;
  /** The candidates on the ballot, by place. */
  qualified: readonly Address[];
  /** What this account has approved; 0 if it has not voted. */
  ballot: bigint;
  /** What a ballot cast now would count; 0 while there is no vote. */
  weightNow: bigint;
};

export type VoterQuestion = { elections: Address; token: Address; number: number; account: Address };

/** What decides whether and how an account can vote in an election, read from the chain. */
export async function readVoterFacts(client: Client, question: VoterQuestion): Promise<VoterFacts> {
  const { elections, token, number, account } = question;
  const of = { address: elections, abi: electionsAbi } as const;
  const election = BigInt(number);
  const [standing, terms, qualified, ballot] = await Promise.all([
    readContract(client, { ...of, functionName: "standingOf", args: [election] }),
    readContract(client, { ...of, functionName: "termsOf", args: [election] }),
    readContract(client, { ...of, functionName: "qualifiedOf", args: [election] }),
    readContract(client, { ...of, functionName: "ballotOf", args: [election, account] }),
  ]);
  const phase = electionPhase(standing.phase);
  const voting = phase === "voting";
  const [power, weightNow] = await Promise.all([
    readPower(client, {
      token,
      account,
      snapshotAt: standing.votingSeconds - 1,
      past: !["registration", "endorsement", "vetting"].includes(phase),
    }),
    voting ? readContract(client, { ...of, functionName: "weightNow", args: [election, account] }) : 0n,
  ]);
  return {
    ...power,
    phase,
    window: {
      startAt: standing.votingSeconds,
      endAt: standing.votingSeconds + terms.votingSeconds,
      extensionSeconds: terms.extensionSeconds,
      decayFromBps: terms.decayFromBps,
    },
    voteEndAt: standing.votingEndSeconds,
    approvals: terms.approvals,
    minCombinationTokens: standing.minCombinationTokens,
    qualified,
    ballot,
    weightNow,
  };
}
