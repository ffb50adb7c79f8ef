import { certificationLog } from "#bots/certification/certification-log.ts";
import { watchCertificates } from "#bots/certification/watch-certificates.ts";
import { certificationContracts } from "#protocol/certification/certification-contracts.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import type { ModuleDuties } from "./module-duties.ts";
import { sweepProvidersDuty } from "./sweep-providers.ts";

export const certificationDuties: ModuleDuties = ({ context, deployment, logs }) => {
  const contracts = certificationContracts(deployment);
  const providers = providerContracts(deployment);
  if (contracts === null || providers === null) return { duties: [] };
  const read = certificationLog(logs, contracts.certification);
  return {
    duties: [sweepProvidersDuty(providers.registry, contracts.certification, read)],
    observers: [watchCertificates(context, contracts, read)],
  };
};
