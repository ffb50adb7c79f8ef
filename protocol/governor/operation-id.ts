import { type Address, encodeAbiParameters, type Hash, hexToBigInt, keccak256, padHex, toHex, zeroHash } from "viem";
import type { Call } from "#protocol/chain/call.ts";

const BATCH = [
  { type: "address[]" },
  { type: "uint256[]" },
  { type: "bytes[]" },
  { type: "bytes32" },
  { type: "bytes32" },
] as const;

/** The timelock's id of a proposal: `TimelockController.hashOperationBatch` with `GovernorTimelockControl._timelockSalt`. */
export function operationId(governor: Address, calls: readonly Call[], descriptionHash: Hash): Hash {
  const salt = toHex(hexToBigInt(padHex(governor, { dir: "right", size: 32 })) ^ hexToBigInt(descriptionHash), {
    size: 32,
  });
  const targets = calls.map(({ target }) => target);
  const values = calls.map(({ valueWei }) => valueWei);
  const calldatas = calls.map(({ data }) => data);
  return keccak256(encodeAbiParameters(BATCH, [targets, values, calldatas, zeroHash, salt]));
}
