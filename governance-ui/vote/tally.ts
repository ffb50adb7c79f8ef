/** Votes and amounts in the token's smallest unit. */
export type TallyInput = {
  for: bigint;
  against: bigint;
  abstain: bigint;
  quorum: bigint;
  majorityBps: number;
};

export type Tally = TallyInput & {
  /** For and abstain count towards quorum; against does not. */
  quorumVotes: bigint;
  quorumReached: boolean;
  missingForQuorum: bigint;
  /** The majority is strict and of for + against. */
  majorityReached: boolean;
  missingForMajority: bigint;
  forBps: number;
  passing: boolean;
  total: bigint;
};

const BPS = 10_000n;

export function readTally(input: TallyInput): Tally {
  const { for: forVotes, against, abstain, quorum } = input;
  const majority = BigInt(input.majorityBps);
  const decided = forVotes + against;
  const quorumVotes = forVotes + abstain;
  const quorumReached = quorumVotes >= quorum;
  const majorityReached = forVotes * BPS > majority * decided;
  return {
    ...input,
    quorumVotes,
    quorumReached,
    missingForQuorum: quorumReached ? 0n : quorum - quorumVotes,
    majorityReached,
    missingForMajority: majorityReached ? 0n : (majority * decided - BPS * forVotes) / (BPS - majority) + 1n,
    forBps: decided === 0n ? 0 : Number((forVotes * BPS) / decided),
    passing: quorumReached && majorityReached,
    total: decided + abstain,
  };
}
