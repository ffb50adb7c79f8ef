import { certificationEndpoints } from "#index/api/endpoints/certification.ts";
import { committeeEndpoints } from "#index/api/endpoints/committee.ts";
import { delegateEndpoints } from "#index/api/endpoints/delegates.ts";
import { deploymentEndpoints } from "#index/api/endpoints/deployment.ts";
import { electionEndpoints } from "#index/api/endpoints/elections.ts";
import { emissionEndpoints } from "#index/api/endpoints/emissions.ts";
import { healthEndpoints } from "#index/api/endpoints/health.ts";
import { parameterEndpoints } from "#index/api/endpoints/parameters.ts";
import { proposalEndpoints } from "#index/api/endpoints/proposals.ts";
import { providerEndpoints } from "#index/api/endpoints/providers.ts";
import { relayEndpoints } from "#index/api/endpoints/relay.ts";
import { reportEndpoints } from "#index/api/endpoints/reports.ts";
import { safeEndpoints } from "#index/api/endpoints/safe.ts";
import { signalEndpoints } from "#index/api/endpoints/signals.ts";
import { treasuryEndpoints } from "#index/api/endpoints/treasury.ts";
import type { Endpoint } from "./endpoint.ts";

/** The JSON part of the API, in the order of its description. */
export const endpoints: readonly Endpoint[] = [
  ...healthEndpoints,
  ...deploymentEndpoints,
  ...proposalEndpoints,
  ...reportEndpoints,
  ...delegateEndpoints,
  ...parameterEndpoints,
  ...treasuryEndpoints,
  ...emissionEndpoints,
  ...providerEndpoints,
  ...certificationEndpoints,
  ...electionEndpoints,
  ...committeeEndpoints,
  ...relayEndpoints,
  ...signalEndpoints,
  ...safeEndpoints,
];
