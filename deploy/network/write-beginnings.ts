import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { BEGINNING_VOTE, moduleFolder } from "#deploy/joining/module-folder.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { type ProposalDraft, proposedActions } from "#proposals/draft/proposal-draft.ts";
import { writeProposalFile } from "#proposals/draft/proposal-file.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleName, moduleNames } from "#protocol/modules/modules.ts";
import { writeWhole } from "./write-whole.ts";

/** Writes for each module that begins by a vote the proposal of that, beside the deployment. */
export async function writeBeginnings(directory: string, deployment: Deployment, plan: Plan): Promise<void> {
  for (const name of moduleNames) {
    const own = plan[name];
    const draft = own === null ? null : beginningDraft(deployment, name, own);
    if (draft === null) continue;
    // What no vote could carry out is told here, not by whoever proposes it.
    proposedActions(createCatalogue(deployment, []), draft);
    const folder = moduleFolder(directory, name);
    await mkdir(folder, { recursive: true });
    await writeWhole(join(folder, BEGINNING_VOTE), writeProposalFile(draft));
  }
}

/** What a vote does so that a module begins that a deployment had from the start; null for one that needs none. */
export function beginningDraft(
  deployment: Deployment,
  name: ModuleName,
  own: NonNullable<Plan[ModuleName]>,
): ProposalDraft | null {
  const actions = deployParts[name].beginning?.(own, deployment) ?? [];
  if (actions.length === 0) return null;
  return {
    title: `Begin the module ${name}`,
    description: "Its contracts are deployed and have done nothing yet. By this vote they begin.",
    actions: [...actions],
  };
}
