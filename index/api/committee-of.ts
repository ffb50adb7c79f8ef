import { type CommitteeReading, committeeReading } from "#index/committee/committee-reading.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { type CommitteeContracts, committeeContracts } from "#protocol/committee/committee-contracts.ts";

export function committeeOf(deployment: Deployment): CommitteeContracts {
  const contracts = committeeContracts(deployment);
  if (contracts !== null) return contracts;
  throw new ApiProblem(
    404,
    "no_committee",
    `${deployment.networkName} has no committee`,
    "Its deployment has no Elections.",
  );
}

export async function readCommittee({ store }: Pick<ApiContext, "store">): Promise<CommitteeReading> {
  const reading = await committeeReading(store);
  if (reading !== undefined) return reading;
  throw stillStarting("The committee was not read yet");
}

export function stillStarting(message: string): ApiProblem {
  return new ApiProblem(503, "starting", message, "Try again in a moment; /api/health tells how far the index is.");
}
