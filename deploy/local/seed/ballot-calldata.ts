import { encodeFunctionData, encodePacked, type Hex } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { SeededBallot } from "./seeded-proposal.ts";

const support = { against: 0, for: 1, abstain: 2 };
const fractional = 255;

/** The governor's call for a ballot; a split one divides `votes` in the given percentages. */
export function ballotCalldata(proposalId: bigint, { choice, reason = "" }: SeededBallot, votes: bigint): Hex {
  if (typeof choice === "string") {
    const args = [proposalId, support[choice], reason] as const;
    return encodeFunctionData({ abi, functionName: "castVoteWithReason", args });
  }
  const share = (percent: number) => (votes * BigInt(percent)) / 100n;
  const weights = [share(choice.against), share(choice.for), share(choice.abstain)] as const;
  const params = encodePacked(["uint128", "uint128", "uint128"], weights);
  const args = [proposalId, fractional, reason, params] as const;
  return encodeFunctionData({ abi, functionName: "castVoteWithReasonAndParams", args });
}
