import { certificationLog } from "#bots/certification/certification-log.ts";
import { watchCertificates } from "#bots/certification/watch-certificates.ts";
import { MapFolder } from "#bots/checker/map-folder.ts";
import { certificationContracts } from "#protocol/certification/certification-contracts.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import { availabilityDuties } from "./availability-duties.ts";
import type { ModuleDuties } from "./module-duties.ts";
import { sweepProvidersDuty } from "./sweep-providers.ts";

export const certificationDuties: ModuleDuties = ({ context, deployment, logs, maps }) => {
  const contracts = certificationContracts(deployment);
  const providers = providerContracts(deployment);
  if (contracts === null || providers === null) return { duties: [] };
  const read = certificationLog(logs, contracts.certification);
  const domain = { chainId: deployment.chainId, contract: contracts.availability };
  const folder = maps === null ? null : new MapFolder(maps, domain);
  return {
    duties: [
      sweepProvidersDuty(providers.registry, contracts.certification, read),
      ...availabilityDuties(contracts.availability, logs, folder),
    ],
    observers: [watchCertificates(context, contracts, read)],
  };
};
