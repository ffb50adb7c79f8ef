import type { Address, Client } from "viem";
import { getBlock, readContract } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import { riskClassOf } from "#protocol/governor/risk-class.ts";
import type { Created } from "./read-created.ts";

/** Where a proposal stands now, as the governor answers. */
export async function readStanding(client: Client, governor: Address, { id, block }: Created) {
  const of = { address: governor, abi: althingGovernorAbi, args: [id] } as const;
  const [state, votes, voteEnd, deadline, eta, expiry, riskClass, quorum, majorityBps, { timestamp }] =
    await Promise.all([
      readContract(client, { ...of, functionName: "state" }),
      readContract(client, { ...of, functionName: "proposalVotes" }),
      readContract(client, { ...of, functionName: "proposalVoteEnd" }),
      readContract(client, { ...of, functionName: "proposalDeadline" }),
      readContract(client, { ...of, functionName: "proposalEta" }),
      readContract(client, { ...of, functionName: "proposalExpiry" }),
      readContract(client, { ...of, functionName: "proposalClass" }),
      // Before the snapshot there is no quorum to read yet.
      readContract(client, { ...of, functionName: "proposalQuorum" }).catch(() => null),
      readContract(client, { ...of, functionName: "proposalMajorityBps" }).catch(() => null),
      getBlock(client, { blockNumber: block }),
    ]);
  const [against, forVotes, abstain] = votes;
  return {
    state: PROPOSAL_STATES[state] ?? "pending",
    tally: { for: String(forVotes), against: String(against), abstain: String(abstain) },
    voteEndAt: Number(voteEnd),
    deadlineAt: Number(deadline),
    etaAt: eta === 0n ? null : Number(eta),
    expiresAt: expiry === 0n ? null : Number(expiry),
    riskClass: riskClassOf(riskClass),
    quorum: quorum === null ? null : String(quorum),
    majorityBps: majorityBps === null ? null : Number(majorityBps),
    createdAt: Number(timestamp),
  };
}
