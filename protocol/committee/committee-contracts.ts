import type { Address } from "viem";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

export type CommitteeContracts = {
  safe: Address;
  seats: Address;
  /** The Safe's module, which makes its owners those who sit. */
  seating: Address;
  veto: Address;
  pause: Address;
  resolutions: Address;
  guard: Address;
  elections: Address;
  petition: Address;
};

/** Where a deployment's committee and its elections are, or null where it has none. */
export function committeeContracts(deployment: Pick<Deployment, "chainId" | "contracts">): CommitteeContracts | null {
  if (deployment.contracts.Elections === undefined) return null;
  return {
    safe: contractAddress(deployment, "CommitteeSafe"),
    seats: contractAddress(deployment, "CommitteeSeats"),
    seating: contractAddress(deployment, "SeatingModule"),
    veto: contractAddress(deployment, "CommitteeVeto"),
    pause: contractAddress(deployment, "CommitteePause"),
    resolutions: contractAddress(deployment, "CommitteeResolutions"),
    guard: contractAddress(deployment, "CommitteeGuard"),
    elections: contractAddress(deployment, "Elections"),
    petition: contractAddress(deployment, "RecallPetition"),
  };
}
