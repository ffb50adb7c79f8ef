import { checkProviders } from "#deploy/checks/check-providers.ts";
import { localProviders } from "#deploy/local/providers/local-providers.ts";
import { providersModule } from "#deploy/modules/providers.ts";
import { slashStopModule } from "#deploy/modules/slash-stop.ts";
import { type ProviderPlan, providerPlan } from "#deploy/plan/provider-plan.ts";
import { providersRemaining } from "#deploy/remaining/providers-remaining.ts";
import { providerContracts } from "#protocol/providers/provider-contracts.ts";
import type { ProviderSettings } from "#protocol/providers/provider-settings.ts";
import type { DeployPart } from "./deploy-part.ts";
import { providersBeginning } from "./providers-beginning.ts";

const GATE = "SlashingGate";

export const providersPart: DeployPart<ProviderSettings, ProviderPlan> = {
  plan: providerPlan,
  needs: ["emissions"],
  commits: { commitments: "Commitments", gate: "SlashingGate" },
  async build(own, _core, _ground, { timelock, token, emissions, pause }) {
    if (emissions === null) throw new Error("Providers are paid from emissions, and this network has none.");
    const providers = providersModule(own, timelock, token, emissions);
    if (pause === null) return { beforeGovernor: providers };
    return {
      beforeGovernor: slashStopModule({ of: providers, pause, slashes: { module: providers, contract: GATE } }),
    };
  },
  check: (client, deployment, fresh) => checkProviders(client, deployment, fresh?.own ?? null),
  async remaining(question) {
    const contracts = providerContracts(question.deployment);
    return contracts === null ? [] : providersRemaining(question, contracts);
  },
  powers: ({ isOpen, prices: { reporters, reporterQuorum } }) => [
    { name: `reports of the token's price, ${reporterQuorum} agreeing`, holders: reporters },
    ...(isOpen ? [{ name: "registering as a provider", holders: ["anyone"] }] : []),
  ],
  slashes: GATE,
  beginning: providersBeginning,
  local: localProviders,
};
