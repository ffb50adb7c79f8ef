import { type Hex, hexToBigInt, size, slice } from "viem";

export interface BallotSplit {
  against: bigint;
  for: bigint;
  abstain: bigint;
}

const FRACTIONAL_BYTES = 48;

/** How a ballot's weight falls on the three sides: three packed uint128 if fractional, else all on one side. */
export function ballotSplit(support: number, weight: bigint, params: Hex = "0x"): BallotSplit {
  if (size(params) === FRACTIONAL_BYTES) {
    return {
      against: hexToBigInt(slice(params, 0, 16)),
      for: hexToBigInt(slice(params, 16, 32)),
      abstain: hexToBigInt(slice(params, 32, 48)),
    };
  }
  return {
    against: support === 0 ? weight : 0n,
    for: support === 1 ? weight : 0n,
    abstain: support === 2 ? weight : 0n,
  };
}
