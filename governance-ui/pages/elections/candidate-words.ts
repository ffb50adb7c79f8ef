import { type Address, isAddressEqual } from "viem";
import type { DeploymentView } from "#governance-ui/api/deployment.ts";
import type { CandidateView } from "#governance-ui/api/elections.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { addressName } from "#governance-ui/parts/address-name.ts";
import { candidateTitle } from "#governance-ui/vote/candidate-title.ts";

/** What to call a candidate: the heading of its statement, else what this deployment calls the address, else the address. */
export function candidateName({ address, statement }: CandidateView, deployment: DeploymentView): string {
  return candidateTitle(statement) ?? addressName(address, deployment) ?? shortHex(address);
}

/** `North (0x1234…abcd)`: what a ballot is signed for. */
export function signedName(candidate: CandidateView, deployment: DeploymentView): string {
  const name = candidateName(candidate, deployment);
  const hex = shortHex(candidate.address);
  return name === hex ? hex : `${name} (${hex})`;
}

export function candidateAt(items: readonly CandidateView[], address: Address): CandidateView | undefined {
  return items.find((candidate) => isAddressEqual(candidate.address, address));
}
