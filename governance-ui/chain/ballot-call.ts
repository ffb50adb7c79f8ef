import type { Address, Client } from "viem";
import { SPLIT_SUPPORT, type Split, splitParams, splitPower } from "#governance-ui/vote/split-ballot.ts";
import { BALLOT_CHOICES } from "#protocol/ballots/proposal-ballot.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { readBallotFacts } from "./read-ballot-facts.ts";
import { requireTaken } from "./require-taken.ts";
import type { ContractCall } from "./use-transaction.ts";

export type Ballot = { support: number; split: null } | { support: typeof SPLIT_SUPPORT; split: Split };

type Question = {
  governor: Address;
  token: Address;
  proposalId: bigint;
  account: Address;
  ballot: Ballot;
  reason: string;
};

const AGAINST = BALLOT_CHOICES.indexOf("Against");

/** The call that casts a ballot, after reading from the chain that it can be cast now. */
export async function ballotCall(client: Client, question: Question): Promise<ContractCall> {
  const { governor, proposalId, ballot, reason } = question;
  const facts = await readBallotFacts(client, question);
  if (facts.state !== "active") throw new Error(`Voting is not open: on the chain this proposal is ${facts.state}.`);
  if (facts.votes === 0n) throw new Error("You had no votes at the snapshot, so this ballot would count nothing.");
  requireTaken(facts, {
    against: ballot.split === null ? ballot.support === AGAINST : ballot.split.for + ballot.split.abstain === 0,
  });
  const call = { address: governor, abi: althingGovernorAbi };
  if (ballot.split !== null) {
    const params = splitParams(splitPower(ballot.split, facts.votes - facts.used));
    return { ...call, functionName: "castVoteWithReasonAndParams", args: [proposalId, SPLIT_SUPPORT, reason, params] };
  }
  return reason === ""
    ? { ...call, functionName: "castVote", args: [proposalId, ballot.support] }
    : { ...call, functionName: "castVoteWithReason", args: [proposalId, ballot.support, reason] };
}
