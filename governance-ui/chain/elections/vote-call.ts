import { type Address, type Client, isAddressEqual } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { BallotToSign } from "#governance-ui/chain/use-signed-ballot.ts";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { approvalsOf } from "#governance-ui/vote/election-approvals.ts";
import { ballotDate } from "#governance-ui/vote/election-decline.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { electionBallotTypedData } from "#protocol/elections/election-messages.ts";
import { readVoterFacts, type VoterQuestion } from "./read-voter-facts.ts";

type Question = VoterQuestion & { approved: readonly Address[] };

/** The places of candidates on the ballot, in their order. */
export function placesOn(qualified: readonly Address[], approved: readonly Address[]): number[] {
  return approved
    .map((candidate) => {
      const place = qualified.findIndex((one) => isAddressEqual(one, candidate));
      if (place === -1) throw new Error(`On the chain ${candidate} is not on the ballot.`);
      return place;
    })
    .sort((a, b) => a - b);
}

/** What a ballot says, after reading from the chain, and not from the index, that it can count as it is. */
async function readBallot(client: Client, question: Question) {
  const { elections, number, approved } = question;
  const facts = await readVoterFacts(client, question);
  if (facts.phase !== "voting")
    throw new Error(`The vote is not open: on the chain this election is in ${facts.phase}.`);
  if (facts.ballot !== 0n) throw new Error("This account has voted in this election. A ballot cannot be changed.");
  if (facts.votes === 0n) throw new Error("You had no votes at the snapshot, so this ballot would count nothing.");
  if (approved.length > facts.approvals) throw new Error(`A ballot may approve ${facts.approvals} candidates at most.`);
  const approvals = approvalsOf(placesOn(facts.qualified, approved));
  const of = { address: elections, abi: electionsAbi } as const;
  const [open] = await readContract(client, {
    ...of,
    functionName: "combinationOf",
    args: [BigInt(number), approvals],
  });
  if (!open && facts.votes < facts.minCombinationTokens) {
    throw new Error(
      "Your weight does not suffice to open this combination. Choose one that is open, or one candidate.",
    );
  }
  return { facts, approvals, approved: facts.qualified.filter((_, place) => (approvals >> BigInt(place)) & 1n) };
}

/** The call that approves these candidates. */
export async function electionVoteCall(client: Client, question: Question): Promise<ContractCall> {
  const { approvals } = await readBallot(client, question);
  const { elections, number } = question;
  return { address: elections, abi: electionsAbi, functionName: "vote", args: [BigInt(number), approvals] };
}

/** What a voter signs to approve these candidates, for a relay to send: good for as long as it counts in full. */
export async function electionBallotToSign(
  client: Client,
  { chainId, ...question }: Question & { chainId: number },
): Promise<BallotToSign> {
  const { facts, approvals, approved } = await readBallot(client, question);
  const { elections, number, account: voter } = question;
  const { timestamp } = await getBlock(client);
  const untilSeconds = ballotDate(facts.window, facts.voteEndAt - 1, Number(timestamp));
  return {
    typedData: electionBallotTypedData(chainId, elections, BigInt(number), { voter, approved, untilSeconds }),
    ballot: (signature) => ({
      kind: "election",
      subject: String(number),
      voter,
      approvals: String(approvals),
      untilSeconds,
      signature,
    }),
  };
}
