import { type Address, BaseError, type Hash, type PublicClient, parseEventLogs, type WalletClient } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { Call } from "#protocol/chain/call.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import { oneLine } from "#protocol/input/one-line.ts";
import { callArguments } from "./proposal-review.ts";

export type SentProposal = { proposalId: bigint; transactionHash: Hash; voteStart: bigint; voteEnd: bigint };

/** Simulates, sends and waits for the proposal. Throws with the governor's reason. */
export async function sendProposal(
  client: PublicClient,
  wallet: WalletClient,
  deployment: Deployment,
  proposer: Address,
  calls: readonly Call[],
  description: string,
): Promise<SentProposal> {
  const address = contractAddress(deployment, "AlthingGovernor");
  const request = { address, abi, functionName: "propose", args: [...callArguments(calls), description] } as const;
  await client.simulateContract({ ...request, account: proposer }).catch((error: unknown) => {
    throw new Error(`The governor refuses the proposal: ${revertReason(error)}`);
  });
  const account = wallet.account ?? proposer;
  const transactionHash = await wallet.writeContract({ ...request, account, chain: null }).catch((error: unknown) => {
    throw new Error(
      `The node did not say that it took the transaction: ${nodeSaid(error)} Look whether the proposal is there before you send it again.`,
    );
  });
  const receipt = await client.waitForTransactionReceipt({ hash: transactionHash });
  const [created] = parseEventLogs({ abi, eventName: "ProposalCreated", logs: receipt.logs });
  if (created === undefined)
    throw new Error(`Transaction ${transactionHash} was mined but made no proposal (${receipt.status})`);
  const { proposalId, voteStart, voteEnd } = created.args;
  return { proposalId, transactionHash, voteStart, voteEnd };
}

/** viem has the node's own words apart from its explanation. */
function nodeSaid(error: unknown): string {
  const said = oneLine(error instanceof BaseError && error.details !== "" ? error.details : error);
  return said.endsWith(".") ? said : `${said}.`;
}
