import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { PROPOSAL_STATES, type ProposalState } from "#protocol/governor/proposal-state.ts";

/** A proposal's state, as the governor answers. */
export async function readState(client: Client, governor: Address, id: bigint): Promise<ProposalState> {
  const state = await readContract(client, {
    address: governor,
    abi: althingGovernorAbi,
    functionName: "state",
    args: [id],
  });
  return PROPOSAL_STATES[state] ?? "pending";
}

/** Where a proposal stands now, as the governor answers. */
export async function readStanding(client: Client, governor: Address, id: bigint) {
  const of = { address: governor, abi: althingGovernorAbi, args: [id] } as const;
  const [state, votes, voteEnd, deadline, eta, expiry, quorum, majorityBps] = await Promise.all([
    readState(client, governor, id),
    readContract(client, { ...of, functionName: "proposalVotes" }),
    readContract(client, { ...of, functionName: "proposalVoteEnd" }),
    readContract(client, { ...of, functionName: "proposalDeadline" }),
    readContract(client, { ...of, functionName: "proposalEta" }),
    readContract(client, { ...of, functionName: "proposalExpiry" }),
    // Before the snapshot there is no quorum to read yet.
    readContract(client, { ...of, functionName: "proposalQuorum" }).catch(() => null),
    readContract(client, { ...of, functionName: "proposalMajorityBps" }).catch(() => null),
  ]);
  const [against, forVotes, abstain] = votes;
  return {
    state,
    tally: { for: String(forVotes), against: String(against), abstain: String(abstain) },
    voteEndAt: Number(voteEnd),
    deadlineAt: Number(deadline),
    etaAt: eta === 0n ? null : Number(eta),
    expiresAt: expiry === 0n ? null : Number(expiry),
    quorum: quorum === null ? null : String(quorum),
    majorityBps: majorityBps === null ? null : Number(majorityBps),
  };
}
