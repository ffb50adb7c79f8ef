import { checkEmissions } from "#deploy/checks/check-emissions.ts";
import { localEmissions } from "#deploy/local/emissions/local-emissions.ts";
import { emissionsModule } from "#deploy/modules/emissions.ts";
import { type EmissionPlan, emissionPlan } from "#deploy/plan/emission-plan.ts";
import { reportersRemaining } from "#deploy/remaining/reporters-remaining.ts";
import { reserveRemaining } from "#deploy/remaining/reserve-remaining.ts";
import type { EmissionDeploymentSettings } from "#profiles/emissions/emission-deployment-settings.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import type { DeployPart } from "./deploy-part.ts";

export const emissionsPart: DeployPart<EmissionDeploymentSettings, EmissionPlan> = {
  plan: emissionPlan,
  build: async (own, core, _ground, { timelock, token }) => ({
    beforeGovernor: emissionsModule(own, core, timelock, token),
  }),
  check: (client, deployment, fresh) =>
    checkEmissions(client, deployment, fresh === null ? undefined : { ...fresh.core, emissions: fresh.own }),
  async remaining(question) {
    const contracts = emissionContracts(question.deployment);
    if (contracts === null) return [];
    return [...(await reserveRemaining(question, contracts)), await reportersRemaining(question, contracts)];
  },
  powers: ({ reporters, reporterQuorum }) => [
    { name: `reports of revenue, ${reporterQuorum} agreeing`, holders: reporters },
  ],
  emits: {
    contract: "EmissionController",
    schedule: ({ startSeconds, epochSeconds, windowSeconds }) => ({ startSeconds, epochSeconds, windowSeconds }),
  },
  local: localEmissions,
};
