import { type Address, type Client, type Hash, hashTypedData } from "viem";
import { getBlock, readContract } from "viem/actions";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { SignedBallot } from "#index/schema/relay.ts";
import { BALLOT_CHOICES, proposalBallotTypedData } from "#protocol/ballots/proposal-ballot.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { electionBallotTypedData } from "#protocol/elections/election-messages.ts";
import { electionPhase } from "#protocol/elections/election-phase.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";

const AGAINST = BALLOT_CHOICES.indexOf("Against");

/** A vote that a ballot is for, as the chain has it now. */
export interface OpenVote {
  contract: Address;
  /** What the voter must have signed. */
  digest: Hash;
  /** First second in which it counts no more: the end of the vote, or what the ballot says. */
  endsAt: number;
  /** Last second in which the ballot may be counted; null where it says none. */
  untilAt: number | null;
  votes: bigint;
  hasVoted: boolean;
  choice: string;
}

/** Reads from the chain what the ballot is for. Refuses one for a vote that is not open. */
export function readOpenVote(client: Client, deployment: Deployment, ballot: SignedBallot): Promise<OpenVote> {
  return ballot.kind === "proposal"
    ? readProposalVote(client, deployment, ballot)
    : readElectionVote(client, deployment, ballot);
}

async function readProposalVote(
  client: Client,
  deployment: Deployment,
  { subject, voter, support, reason, untilSeconds }: SignedBallot & { kind: "proposal" },
): Promise<OpenVote> {
  const address = contractAddress(deployment, "AlthingGovernor");
  const governor = { address, abi: althingGovernorAbi } as const;
  const [proposalId, account] = [BigInt(subject), voter as Address];
  const [name, snapshot, endsAt] = await Promise.all([
    readContract(client, { ...governor, functionName: "name" }),
    readContract(client, { ...governor, functionName: "proposalSnapshot", args: [proposalId] }),
    readContract(client, { ...governor, functionName: "proposalDeadline", args: [proposalId] }),
  ]);
  if (snapshot === 0n) {
    throw new ApiProblem(
      404,
      "no_such_proposal",
      `There is no proposal ${subject}`,
      "/api/proposals lists them with their ids.",
    );
  }
  const state = PROPOSAL_STATES[await readContract(client, { ...governor, functionName: "state", args: [proposalId] })];
  if (state !== "active") throw notOpen(`Proposal ${subject}`, `it is ${state}`);
  const [votes, used, withdrawn, voteEnd, { timestamp: now }] = await Promise.all([
    readContract(client, { ...governor, functionName: "getVotes", args: [account, snapshot] }),
    readContract(client, { ...governor, functionName: "usedVotes", args: [proposalId, account] }),
    readContract(client, { ...governor, functionName: "ballotsWithdrawn", args: [proposalId, account] }),
    readContract(client, { ...governor, functionName: "proposalVoteEnd", args: [proposalId] }),
    getBlock(client),
  ]);
  if (withdrawn) {
    throw new ApiProblem(
      409,
      "ballots_withdrawn",
      `${voter} has withdrawn what it signed for proposal ${subject}`,
      "Vote with gas of your own.",
    );
  }
  if (support !== AGAINST && now > voteEnd) {
    const until = new Date(Number(endsAt) * 1_000).toISOString();
    throw new ApiProblem(
      409,
      "only_objections",
      `Proposal ${subject} takes only votes against, until ${until}: it turned to passing at the last moment`,
      "Sign a ballot against, or none.",
    );
  }
  const choice = BALLOT_CHOICES[support];
  if (choice === undefined) throw new RangeError(`support ${support}`);
  const typed = proposalBallotTypedData(
    deployment.chainId,
    { address, name },
    { proposalId, voter: account, choice, reason, untilSeconds },
  );
  return {
    contract: address,
    digest: hashTypedData(typed),
    // A ballot for or abstaining counts until objections begin, which can be while it waits.
    endsAt: Math.min(Number(support === AGAINST ? endsAt : voteEnd), untilSeconds + 1),
    untilAt: untilSeconds,
    votes,
    hasVoted: used !== 0n,
    choice: String(support),
  };
}

async function readElectionVote(
  client: Client,
  deployment: Deployment,
  { subject, voter, approvals, untilSeconds }: SignedBallot & { kind: "election" },
): Promise<OpenVote> {
  const address = deployment.contracts.Elections;
  if (address === undefined) {
    throw new ApiProblem(404, "no_committee", "This network has no elections", "Leave out ballots of elections.");
  }
  const elections = { address, abi: electionsAbi } as const;
  const [number, account, bitmap] = [BigInt(subject), voter as Address, BigInt(approvals)];
  const standing = await readContract(client, { ...elections, functionName: "standingOf", args: [number] });
  if (electionPhase(standing.phase) !== "voting") throw notOpen(`Election ${subject}`, "its vote is not on");
  const [qualified, votes, cast, terms] = await Promise.all([
    readContract(client, { ...elections, functionName: "qualifiedOf", args: [number] }),
    readContract(client, {
      address: contractAddress(deployment, "AlthingToken"),
      abi: althingTokenAbi,
      functionName: "getPastVotes",
      args: [account, BigInt(standing.votingSeconds - 1)],
    }),
    readContract(client, { ...elections, functionName: "ballotOf", args: [number, account] }),
    readContract(client, { ...elections, functionName: "termsOf", args: [number] }),
  ]);
  const approved = qualified.filter((_, place) => (bitmap >> BigInt(place)) & 1n);
  if (bitmap >> BigInt(qualified.length) !== 0n) {
    throw refused(
      `The ballot approves a place that nobody has: there are ${qualified.length}`,
      "Read the candidates again.",
    );
  }
  if (approved.length > terms.approvals) {
    throw refused(`The ballot approves ${approved.length} candidates, of ${terms.approvals} at most`, "Approve fewer.");
  }
  const typed = electionBallotTypedData(deployment.chainId, address, number, {
    voter: account,
    approved,
    untilSeconds,
  });
  return {
    contract: address,
    digest: hashTypedData(typed),
    endsAt: Math.min(standing.votingEndSeconds, untilSeconds + 1),
    untilAt: untilSeconds,
    votes,
    hasVoted: cast !== 0n,
    choice: approvals,
  };
}

function notOpen(what: string, why: string): ApiProblem {
  return new ApiProblem(
    409,
    "vote_not_open",
    `${what} takes no ballots: ${why}`,
    "Ballots count while the vote is on.",
  );
}

function refused(message: string, hint: string): ApiProblem {
  return new ApiProblem(400, "bad_ballot", message, hint);
}
