import { isAddress, toFunctionSignature } from "viem";
import { deployParts, type ModulePlans } from "#deploy/parts/deploy-parts.ts";
import { moduleProfiles } from "#profiles/modules/module-profiles.ts";
import type { ProposalDraft } from "#proposals/draft/proposal-draft.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { knownFunction } from "#protocol/chain/known-functions.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { type ModuleName, modules } from "#protocol/modules/modules.ts";

/** What a vote does to adopt a module that was deployed for a DAO that runs: all that a deployment with it had done. */
export function adoptionDraft(
  deployment: Deployment,
  module: ModuleName,
  own: NonNullable<ModulePlans[ModuleName]>,
): ProposalDraft {
  const part = deployParts[module];
  const policies = moduleProfiles[module].policies.map(({ target, selector, class: riskClass }) => {
    const call = knownFunction(selector);
    return {
      action: "governor.policy",
      inputs: {
        target: isAddress(target) ? target : contractAddress(deployment, target),
        selector: call === null ? selector : toFunctionSignature(call),
        class: riskClasses[riskClass],
      },
    };
  });
  const contracts = Object.values<string>(modules[module]);
  const lines = contracts.map((name) => `- ${name} at ${contractAddress(deployment, name)}`);
  return {
    title: `Adopt the module ${module}`,
    description: [
      "Its contracts are deployed and have no power yet. This gives its calls their classes and the module its powers.",
      "",
      ...lines,
      "",
    ].join("\n"),
    actions: [...policies, ...(part.adoption?.(deployment) ?? []), ...(part.beginning?.(own, deployment) ?? [])],
  };
}
