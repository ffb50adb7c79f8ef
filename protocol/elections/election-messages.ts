import type { Address, Hex } from "viem";

export type Candidacy = {
  candidate: Address;
  /** What the candidate belongs to; 32 zero bytes for none. */
  organisation: Hex;
  statementHash: Hex;
  statementURI: string;
};

export type ElectionBallot = {
  voter: Address;
  /** The approved candidates in the order of their places. */
  approved: readonly Address[];
  /** Last second in which it may be counted. */
  untilSeconds: number;
};

const domain = (chainId: number, verifyingContract: Address) =>
  ({ name: "Althing Elections", version: "1", chainId, verifyingContract }) as const;

/** What a candidate signs, for `Elections.register`: EIP-712, good for one election of one contract on one chain. */
export function candidacyTypedData(chainId: number, elections: Address, election: bigint, candidacy: Candidacy) {
  return {
    domain: domain(chainId, elections),
    types: {
      Candidacy: [
        { name: "election", type: "uint256" },
        { name: "candidate", type: "address" },
        { name: "organisation", type: "bytes32" },
        { name: "statementHash", type: "bytes32" },
        { name: "statementURI", type: "string" },
      ],
    },
    primaryType: "Candidacy",
    message: { election, ...candidacy },
  } as const;
}

/** What a voter signs, for `Elections.voteBySig`. */
export function electionBallotTypedData(
  chainId: number,
  elections: Address,
  election: bigint,
  { voter, approved, untilSeconds }: ElectionBallot,
) {
  return {
    domain: domain(chainId, elections),
    types: {
      ElectionBallot: [
        { name: "election", type: "uint256" },
        { name: "voter", type: "address" },
        { name: "approved", type: "address[]" },
        { name: "untilSeconds", type: "uint48" },
      ],
    },
    primaryType: "ElectionBallot",
    message: { election, voter, approved, untilSeconds },
  } as const;
}
