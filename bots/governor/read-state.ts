import type { Address } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type ProposalState, proposalState } from "#protocol/governor/proposal-state.ts";

export async function readState({ client, block }: Chain, governor: Address, id: bigint): Promise<ProposalState> {
  const contract = { address: governor, abi: althingGovernorAbi } as const;
  return proposalState(
    await client.readContract({ ...contract, functionName: "state", args: [id], blockNumber: block.number }),
  );
}
