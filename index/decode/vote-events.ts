import type { Address } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type BallotSplit, ballotSplit } from "./ballot-split.ts";
import { type LogHandler, on, type Place } from "./log-handler.ts";
import type { VoteDraft } from "./range-rows.ts";

interface CastVote {
  voter: Address;
  proposalId: bigint;
  support: number;
  weight: bigint;
  reason: string;
}

export function voteEvents(governor: Address): LogHandler[] {
  return [
    on(governor, abi, "VoteCast", (rows, cast, place) =>
      rows.votes.push(voteDraft(cast, ballotSplit(cast.support, cast.weight), place)),
    ),
    on(governor, abi, "VoteCastWithParams", (rows, cast, place) =>
      rows.votes.push(voteDraft(cast, ballotSplit(cast.support, cast.weight, cast.params), place)),
    ),
    on(governor, abi, "BallotSkipped", (rows, { proposalId, voter, reason }, place) =>
      rows.skipped_ballots.push({ ...place, proposal_id: proposalId.toString(), voter, reason }),
    ),
    on(governor, abi, "BallotsWithdrawn", (rows, { proposalId, voter }, place) =>
      rows.ballot_withdrawals.push({ ...place, proposal_id: proposalId.toString(), voter }),
    ),
  ];
}

function voteDraft(cast: CastVote, split: BallotSplit, place: Place): VoteDraft {
  return {
    ...place,
    proposal_id: cast.proposalId.toString(),
    voter: cast.voter,
    support: cast.support,
    weight: cast.weight.toString(),
    against_votes: split.against.toString(),
    for_votes: split.for.toString(),
    abstain_votes: split.abstain.toString(),
    reason: cast.reason,
  };
}
