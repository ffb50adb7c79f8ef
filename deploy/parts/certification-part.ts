import { checkCertification } from "#deploy/checks/check-certification.ts";
import { requireEas } from "#deploy/checks/require-eas.ts";
import { localCertification } from "#deploy/local/certification/local-certification.ts";
import { certificationModule, certificationPowersModule } from "#deploy/modules/certification.ts";
import { type CertificationPlan, certificationPlan } from "#deploy/plan/certification-plan.ts";
import { certificationRemaining } from "#deploy/remaining/certification-remaining.ts";
import { certificationContracts } from "#protocol/certification/certification-contracts.ts";
import type { CertificationSettings } from "#protocol/certification/certification-settings.ts";
import { certificationBeginning } from "./certification-beginning.ts";
import type { DeployPart } from "./deploy-part.ts";

export const certificationPart: DeployPart<CertificationSettings, CertificationPlan> = {
  plan: certificationPlan,
  needs: ["providers"],
  async build(own, _core, { client, network }, { providers, pause }) {
    if (providers === null) throw new Error("Certification is of providers, and this network has none.");
    await requireEas(client, network, own.eas);
    const certification = certificationModule(own, providers);
    return { beforeGovernor: pause === null ? certification : certificationPowersModule(certification, pause) };
  },
  check: (client, deployment, fresh) => checkCertification(client, deployment, fresh?.own ?? null),
  async remaining(question) {
    const contracts = certificationContracts(question.deployment);
    return contracts === null ? [] : certificationRemaining(question, contracts);
  },
  powers: ({ availability: { checkers, checkerQuorum } }) => [
    { name: `maps of when providers were not there, ${checkerQuorum} agreeing`, holders: checkers },
  ],
  beginning: certificationBeginning,
  local: localCertification,
};
