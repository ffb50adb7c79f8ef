import { type CommitteeContracts, committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { useDeployment } from "./deployment-context.ts";

/** Where the committee's contracts are; null in a deployment without a committee. */
export function useCommitteeContracts(): CommitteeContracts | null {
  return committeeContracts(useDeployment());
}
