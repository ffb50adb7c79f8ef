import type { Address, Client } from "viem";
import { getContractEvents, readContract } from "viem/actions";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { readProposalCreated } from "#protocol/governor/proposal-created.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import { proposalIdOf, type VetoedProposal } from "./power-calls.ts";

/** A queued proposal whole, from the block in which it was made; its id is computed from what that block says. */
export async function queuedProposal(
  client: Client,
  governor: Address,
  { id, block }: { id: bigint; block: number },
): Promise<VetoedProposal> {
  const of = { address: governor, abi: althingGovernorAbi } as const;
  const [state, logs] = await Promise.all([
    readContract(client, { ...of, functionName: "state", args: [id] }),
    getContractEvents(client, {
      ...of,
      eventName: "ProposalCreated",
      fromBlock: BigInt(block),
      toBlock: BigInt(block),
      strict: true,
    }),
  ]);
  if (PROPOSAL_STATES[state] !== "queued") {
    throw new Error(
      `On the chain this proposal is ${PROPOSAL_STATES[state] ?? "unknown"}, so there is nothing to veto.`,
    );
  }
  const log = logs.find(({ args }) => args.proposalId === id);
  if (log === undefined) throw new Error(`Block ${block} of the chain made no such proposal.`);
  const { calls, descriptionHash } = readProposalCreated(log);
  if (proposalIdOf(calls, descriptionHash) !== id) {
    throw new Error("The node gave other calls than those that this proposal was made of. Use another node.");
  }
  return { id, calls, descriptionHash };
}
