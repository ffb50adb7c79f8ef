import { type Address, stringToHex, toBytes } from "viem";

/** The words that a wallet shows, by support as the governor numbers it. */
export const BALLOT_CHOICES = ["Against", "For", "Abstain"] as const;
export type BallotChoice = (typeof BALLOT_CHOICES)[number];

/** Longer reasons cost more to carry than the ballot itself; whoever has more to say votes with gas of their own. */
export const MAX_REASON_BYTES = 1_000;

/** `untilSeconds` is the last second in which it may be counted. */
export type ProposalBallot = {
  proposalId: bigint;
  voter: Address;
  choice: BallotChoice;
  reason: string;
  untilSeconds: number;
};

export const reasonBytes = (reason: string) => toBytes(stringToHex(reason)).length;

/** What a voter signs, for `AlthingGovernor.castVotesBySig`: EIP-712, good for one proposal of one governor. */
export function proposalBallotTypedData(
  chainId: number,
  governor: { address: Address; name: string },
  ballot: ProposalBallot,
) {
  return {
    domain: { name: governor.name, version: "1", chainId, verifyingContract: governor.address },
    types: {
      SignedBallot: [
        { name: "proposalId", type: "uint256" },
        { name: "voter", type: "address" },
        { name: "choice", type: "string" },
        { name: "reason", type: "string" },
        { name: "untilSeconds", type: "uint48" },
      ],
    },
    primaryType: "SignedBallot",
    message: ballot,
  } as const;
}
