import {
  type Address,
  encodeAbiParameters,
  type Hash,
  type Hex,
  hexToBigInt,
  keccak256,
  padHex,
  toHex,
  zeroHash,
} from "viem";

const BATCH = [
  { type: "address[]" },
  { type: "uint256[]" },
  { type: "bytes[]" },
  { type: "bytes32" },
  { type: "bytes32" },
] as const;

/** The timelock's id of a proposal: `TimelockController.hashOperationBatch` with `GovernorTimelockControl._timelockSalt`. */
export function operationId(
  governor: Address,
  targets: readonly Address[],
  values: readonly bigint[],
  calldatas: readonly Hex[],
  descriptionHash: Hash,
): Hash {
  const salt = toHex(hexToBigInt(padHex(governor, { dir: "right", size: 32 })) ^ hexToBigInt(descriptionHash), {
    size: 32,
  });
  return keccak256(encodeAbiParameters(BATCH, [targets, values, calldatas, zeroHash, salt]));
}
