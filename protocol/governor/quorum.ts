export type QuorumRule = {
  quorumBps: bigint;
  /** In the token's smallest unit. */
  quorumFloor: bigint;
};

const BPS = 10_000n;

/** The larger of the share of the votable supply, rounded up, and the floor: as the governor reckons it. */
export function quorumOf({ quorumBps, quorumFloor }: QuorumRule, votableSupply: bigint): bigint {
  const share = (votableSupply * quorumBps + BPS - 1n) / BPS;
  return share > quorumFloor ? share : quorumFloor;
}
