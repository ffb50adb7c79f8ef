import { keccak256, toBytes, zeroHash } from "viem";

/** Role ids of OpenZeppelin's TimelockController. */
export const timelockRoles = {
  DEFAULT_ADMIN_ROLE: zeroHash,
  PROPOSER_ROLE: keccak256(toBytes("PROPOSER_ROLE")),
  EXECUTOR_ROLE: keccak256(toBytes("EXECUTOR_ROLE")),
  CANCELLER_ROLE: keccak256(toBytes("CANCELLER_ROLE")),
} as const;
