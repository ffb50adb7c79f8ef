import type { Address, Client } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { ProposalState } from "#governance-ui/api/scalar.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";

export type BallotFacts = {
  state: ProposalState;
  snapshotAt: number;
  /** Last second at which every vote is taken. */
  voteEndAt: number;
  /** Last second of voting, that of the objection period where there is one. */
  deadlineAt: number;
  /** Whether only votes against are taken now. */
  onlyObjections: boolean;
  /** Whether the account withdrew what it signed. */
  withdrawn: boolean;
  /** Power at the snapshot; while the snapshot lies ahead, power now. */
  votes: bigint;
  used: bigint;
  balance: bigint;
  delegate: Address;
};

/** Whether the next block, the earliest that can take a vote, takes votes against alone. */
export function takesOnlyObjections(
  { state, voteEndAt, deadlineAt }: Pick<BallotFacts, "state" | "voteEndAt" | "deadlineAt">,
  nowSeconds: number,
): boolean {
  return state === "active" && deadlineAt > voteEndAt && nowSeconds >= voteEndAt;
}

type Question = { governor: Address; token: Address; proposalId: bigint; account: Address };

/** What decides whether and how an account can vote, read from the chain. */
export async function readBallotFacts(client: Client, question: Question): Promise<BallotFacts> {
  const { governor, token, proposalId, account } = question;
  const ofGovernor = { address: governor, abi: althingGovernorAbi } as const;
  const ofToken = { address: token, abi: althingTokenAbi } as const;
  const [stateIndex, snapshot, deadline, voteEnd, withdrawn, used, balance, delegate, { timestamp }] =
    await Promise.all([
      readContract(client, { ...ofGovernor, functionName: "state", args: [proposalId] }),
      readContract(client, { ...ofGovernor, functionName: "proposalSnapshot", args: [proposalId] }),
      readContract(client, { ...ofGovernor, functionName: "proposalDeadline", args: [proposalId] }),
      readContract(client, { ...ofGovernor, functionName: "proposalVoteEnd", args: [proposalId] }),
      readContract(client, { ...ofGovernor, functionName: "ballotsWithdrawn", args: [proposalId, account] }),
      readContract(client, { ...ofGovernor, functionName: "usedVotes", args: [proposalId, account] }),
      readContract(client, { ...ofToken, functionName: "balanceOf", args: [account] }),
      readContract(client, { ...ofToken, functionName: "delegates", args: [account] }),
      getBlock(client),
    ]);
  const state = PROPOSAL_STATES[stateIndex];
  if (state === undefined) throw new Error(`The governor answered with an unknown state ${stateIndex}.`);
  const votes =
    state === "pending"
      ? await readContract(client, { ...ofToken, functionName: "getVotes", args: [account] })
      : await readContract(client, { ...ofGovernor, functionName: "getVotes", args: [account, snapshot] });
  return {
    state,
    snapshotAt: Number(snapshot),
    voteEndAt: Number(voteEnd),
    deadlineAt: Number(deadline),
    onlyObjections: takesOnlyObjections(
      { state, voteEndAt: Number(voteEnd), deadlineAt: Number(deadline) },
      Number(timestamp),
    ),
    withdrawn,
    votes,
    used,
    balance,
    delegate,
  };
}
