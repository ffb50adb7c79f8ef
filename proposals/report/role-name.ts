import { type Hex, keccak256, toBytes, zeroHash } from "viem";

const known = [
  "PROPOSER_ROLE",
  "EXECUTOR_ROLE",
  "CANCELLER_ROLE",
  "TIMELOCK_ADMIN_ROLE",
  "MINTER_ROLE",
  "BURNER_ROLE",
  "PAUSER_ROLE",
  "UPGRADER_ROLE",
  "SNAPSHOT_ROLE",
  "OPERATOR_ROLE",
  "MANAGER_ROLE",
  "ADMIN_ROLE",
  "GUARDIAN_ROLE",
] as const;

const byHash = new Map<Hex, string>([
  [zeroHash, "DEFAULT_ADMIN_ROLE"],
  ...known.map((name): [Hex, string] => [keccak256(toBytes(name)), name]),
]);

/** The usual name behind a role's hash, or the hash. */
export function roleName(hash: Hex): string {
  return byHash.get(hash) ?? hash;
}
