import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Beginning, hasBegun } from "#deploy/journal/begin-deployment.ts";
import { writeJoined } from "#deploy/network/write-deployment.ts";
import { writeWhole } from "#deploy/network/write-whole.ts";
import type { ModulePlans } from "#deploy/parts/deploy-parts.ts";
import type { Figure } from "#profiles/profile/profile.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { proposedActions } from "#proposals/draft/proposal-draft.ts";
import { writeProposalFile } from "#proposals/draft/proposal-file.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { moduleContracts } from "#protocol/modules/module-contracts.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import { adoptionDraft } from "./adoption-draft.ts";
import { type DeployModuleOptions, deployModule } from "./deploy-module.ts";
import { ADOPTION, moduleFolder } from "./module-folder.ts";

export interface JoinNetworkOptions extends Omit<DeployModuleOptions, "directory"> {
  /** Of the deployment. */
  directory: string;
  /** Of the module. */
  figures: readonly Figure[];
}

/**
 * Deploys a module for a DAO that runs, or finishes that; writes the proposal that adopts it, and records its contracts.
 * Nothing is recorded when a check fails. Answers with the proposal's path too.
 */
export async function joinNetwork(options: JoinNetworkOptions): Promise<{ deployment: Deployment; proposal: string }> {
  const { deployment: standing, module, directory, figures } = options;
  await requireAbsent(standing, module, directory);
  const folder = moduleFolder(directory, module);
  let own: NonNullable<ModulePlans[ModuleName]> | null = null;
  const planFrom = (beginning: Beginning) => {
    own = options.planFrom(beginning);
    return own;
  };
  const deployment = await deployModule({ ...options, planFrom, directory: folder });
  if (own === null) throw new Error(`The module ${module} was deployed without a plan.`);
  const draft = adoptionDraft(deployment, module, own);
  // What no vote could carry out is told here, not by whoever proposes it.
  proposedActions(createCatalogue(deployment, []), draft);
  const proposal = join(folder, ADOPTION);
  await mkdir(folder, { recursive: true });
  await writeWhole(proposal, writeProposalFile(draft));
  await writeJoined(directory, deployment, figures);
  return { deployment, proposal };
}

/** Throws where the network has the module, unless it joined by this way: then there may be something to finish. */
export async function requireAbsent(standing: Deployment, module: ModuleName, directory: string): Promise<void> {
  if (moduleContracts(standing, module) === null || (await hasBegun(moduleFolder(directory, module)))) return;
  throw new Error(
    `${standing.networkName} has the module ${module} already: ${directory} names its contracts. Nothing was sent.`,
  );
}
