import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";
import { votesText } from "./votes-text.ts";

/** Whether a petition that enough have signed could propose its recall. */
export async function petitionRemaining(
  { client, deployment }: RemainingQuestion,
  { petition }: CommitteeContracts,
): Promise<Remaining> {
  const [token, governor] = [
    contractAddress(deployment, "AlthingToken"),
    contractAddress(deployment, "AlthingGovernor"),
  ];
  const [votes, threshold] = await Promise.all([
    client.readContract({ address: token, abi: althingTokenAbi, functionName: "getVotes", args: [petition] }),
    client.readContract({ address: governor, abi: althingGovernorAbi, functionName: "proposalThreshold" }),
  ]);
  const found = `The petition has ${votesText(deployment, votes)} of the ${votesText(deployment, threshold)} that a proposal needs`;
  const isOpen = votes < threshold;
  return {
    name: "petition",
    stage: "by a vote",
    isOpen,
    words: isOpen ? `${found}: propose committee.lendPetition.` : `${found}.`,
  };
}
