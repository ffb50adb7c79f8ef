import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import type { LocalModule } from "#deploy/local/local-module.ts";
import type { EmissionDeploymentSettings } from "#profiles/emissions/emission-deployment-settings.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { emissionHistory } from "./emission-history.ts";
import { writeReporters } from "./reporters-file.ts";
import { seededEmissionProposals } from "./seeded-emission-proposals.ts";

export const localEmissions: LocalModule<EmissionDeploymentSettings> = {
  complete: (settings) => ({
    ...settings,
    reporters: localRoles.reporters.map((index) => localAccount(index).address),
  }),
  async history(client, deployment) {
    if (emissionContracts(deployment) === null) return null;
    return { proposals: seededEmissionProposals(deployment), events: await emissionHistory(client, deployment) };
  },
  environment: async (directory, { prices }) => ({ ALTHING_REPORTERS: await writeReporters(directory, prices) }),
};
