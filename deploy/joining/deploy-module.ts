import { join } from "node:path";
import { createPublicClient, http, type LocalAccount, type Transport } from "viem";
import { checkCode } from "#deploy/checks/check-code.ts";
import { checkPowerless } from "#deploy/checks/check-powerless.ts";
import { checkRoles } from "#deploy/checks/check-roles.ts";
import { checkWiring } from "#deploy/checks/check-wiring.ts";
import { requireNeeded } from "#deploy/checks/require-needed.ts";
import { requireFunds, requireNode } from "#deploy/checks/require-node.ts";
import { type Beginning, beginDeployment } from "#deploy/journal/begin-deployment.ts";
import { holdsStep } from "#deploy/journal/holds-step.ts";
import { joiningModule } from "#deploy/modules/joining.ts";
import { standingModules } from "#deploy/modules/standing.ts";
import { deployContracts } from "#deploy/network/deploy-contracts.ts";
import { deployParts, type ModulePlans } from "#deploy/parts/deploy-parts.ts";
import { type Deployment, requiredContracts } from "#protocol/chain/deployment.ts";
import { joinedModules } from "#protocol/modules/joined-modules.ts";
import { moduleContracts } from "#protocol/modules/module-contracts.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import { standingGuardian, standingSchedule } from "./standing-network.ts";

export interface DeployModuleOptions {
  /** As it stands, with the module or without. */
  deployment: Deployment;
  module: ModuleName;
  planFrom(beginning: Beginning): NonNullable<ModulePlans[ModuleName]>;
  rpc: string;
  /** In place of the node at `rpc`. */
  transport?: Transport;
  account: LocalAccount;
  /** Of the module's journal. */
  directory: string;
  onSend?(hash: string): void;
}

/**
 * Deploys a module for a DAO that runs, or finishes an interrupted deployment of it, and checks it: its contracts are as
 * planned and have no power. Answers with the deployment that it makes, which is not recorded yet.
 */
export async function deployModule(options: DeployModuleOptions): Promise<Deployment> {
  const { deployment: standing, module, rpc, account, directory, onSend = () => undefined } = options;
  const transport = options.transport ?? http(rpc);
  const client = createPublicClient({ transport, cacheTime: 0 });
  const network = { name: standing.networkName, chainId: standing.chainId };
  await requireNode(client, network, rpc);
  const isFinished = joinedModules(standing).some(({ name }) => name === module);
  if (!isFinished) await requireFunds(client, account.address, network, 1n);
  const { beginning, record } = await beginDeployment(client, directory, standing.profile);
  if (beginning.genesisHash !== standing.genesisHash) {
    throw new Error(`${rpc} is another chain than that of the deployment, whose genesis is ${standing.genesisHash}.`);
  }
  requireNeeded(module, (name) => moduleContracts(standing, name) !== null);
  const own = options.planFrom(beginning);
  const part = deployParts[module];
  const hasBegun = (step: string) => holdsStep(join(directory, "ignition"), step);
  const ground = { client, network, deployer: account.address, hasBegun };
  const core = await standingGuardian(client, standing);
  const deployed = await deployContracts({
    transport,
    account,
    directory,
    chainId: network.chainId,
    async ignitionModule() {
      const { governor, ...foundation } = standingModules(standing, await standingSchedule(client, standing));
      return joiningModule(await part.build(own, core, ground, foundation), governor);
    },
    stands: async (step) => (await part.stands?.(step, own, ground)) ?? false,
    beforeSend: record,
    onSend,
  });
  const { startBlock } = beginning;
  const foundation: readonly string[] = requiredContracts;
  const added = Object.keys(deployed).filter((name) => !foundation.includes(name));
  const deployment: Deployment = {
    ...standing,
    contracts: { ...deployed, ...standing.contracts },
    joined: { ...standing.joined, [module]: { startBlock } },
  };
  const faults = [
    ...(await checkCode(client, deployment, added)),
    ...(await checkRoles(client, deployment, true)),
    ...(await checkWiring(client, deployment)),
    ...(isFinished ? [] : await checkPowerless(client, deployment, module)),
    ...(await part.check(client, { ...deployment, startBlock }, isFinished ? null : { own, core, ground })),
  ];
  if (faults.length > 0) throw new Error(`The module is not safe to adopt:\n${faults.join("\n")}`);
  return deployment;
}
