import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import type { ProposalState } from "#governance-ui/api/scalar.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";

export type BallotFacts = {
  state: ProposalState;
  snapshotAt: number;
  /** Power at the snapshot; while the snapshot lies ahead, power now. */
  votes: bigint;
  used: bigint;
  balance: bigint;
  delegate: Address;
};

type Question = { governor: Address; token: Address; proposalId: bigint; account: Address };

/** What decides whether and how an account can vote, read from the chain. */
export async function readBallotFacts(client: Client, question: Question): Promise<BallotFacts> {
  const { governor, token, proposalId, account } = question;
  const ofGovernor = { address: governor, abi: althingGovernorAbi } as const;
  const ofToken = { address: token, abi: althingTokenAbi } as const;
  const [stateIndex, snapshot, used, balance, delegate] = await Promise.all([
    readContract(client, { ...ofGovernor, functionName: "state", args: [proposalId] }),
    readContract(client, { ...ofGovernor, functionName: "proposalSnapshot", args: [proposalId] }),
    readContract(client, { ...ofGovernor, functionName: "usedVotes", args: [proposalId, account] }),
    readContract(client, { ...ofToken, functionName: "balanceOf", args: [account] }),
    readContract(client, { ...ofToken, functionName: "delegates", args: [account] }),
  ]);
  const state = PROPOSAL_STATES[stateIndex];
  if (state === undefined) throw new Error(`The governor answered with an unknown state ${stateIndex}.`);
  const votes =
    state === "pending"
      ? await readContract(client, { ...ofToken, functionName: "getVotes", args: [account] })
      : await readContract(client, { ...ofGovernor, functionName: "getVotes", args: [account, snapshot] });
  return { state, snapshotAt: Number(snapshot), votes, used, balance, delegate };
}
