import { join } from "node:path";
import { createPublicClient, http, type LocalAccount, type Transport } from "viem";
import { checkCode } from "#deploy/checks/check-code.ts";
import { checkHardCap } from "#deploy/checks/check-hard-cap.ts";
import { checkModules } from "#deploy/checks/check-modules.ts";
import { checkRoles } from "#deploy/checks/check-roles.ts";
import { checkWiring } from "#deploy/checks/check-wiring.ts";
import { requireFunds, requireNode } from "#deploy/checks/require-node.ts";
import { type Beginning, beginDeployment } from "#deploy/journal/begin-deployment.ts";
import { holdsStep } from "#deploy/journal/holds-step.ts";
import { althingModule } from "#deploy/modules/althing.ts";
import type { Ground } from "#deploy/parts/deploy-part.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { Network } from "#deploy/plan/network.ts";
import type { Plan } from "#deploy/plan/plan.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import { deployContracts } from "./deploy-contracts.ts";
import { writeBeginnings } from "./write-beginnings.ts";
import { isFinished, type ProfileRecord, writeDeployment } from "./write-deployment.ts";

export interface DeployNetworkOptions {
  network: Network;
  rpc: string;
  /** In place of the node at `rpc`. */
  transport?: Transport;
  account: LocalAccount;
  directory: string;
  profile: ProfileRecord;
  planFrom(beginning: Beginning): Plan;
  /** Contracts that stand already, by name. */
  standing?: Deployment["contracts"];
  assets(contracts: Deployment["contracts"]): Deployment["assets"];
  onSend?(hash: string): void;
}

/**
 * Deploys a network, or finishes an interrupted deployment in `directory`; checks who holds which role and how the
 * contracts refer to one another; and records the addresses. Nothing is recorded when a check fails.
 */
export async function deployNetwork(options: DeployNetworkOptions): Promise<Deployment> {
  const { network, rpc, account, directory, profile, onSend = () => undefined } = options;
  const transport = options.transport ?? http(rpc);
  const client = createPublicClient({ transport, cacheTime: 0 });
  await requireNode(client, network, rpc);
  const finished = await isFinished(directory);
  if (!finished) await requireFunds(client, account.address, network, 1n);
  const { beginning, record } = await beginDeployment(client, directory, profile.id);
  const plan = options.planFrom(beginning);
  const hasBegun = (step: string) => holdsStep(join(directory, "ignition"), step);
  const ground = { client, network, deployer: account.address, hasBegun };
  const deployed = await deployContracts({
    transport,
    account,
    directory,
    chainId: network.chainId,
    ignitionModule: () => althingModule(plan, ground),
    stands: (step) => anyStands(plan, ground, step),
    beforeSend: record,
    onSend,
  });
  // What joined since is not of this plan.
  const { contracts: known = {}, joined } = finished ? await readDeployment(directory) : {};
  const contracts = { ...known, ...deployed, ...options.standing };
  const deployment: Deployment = {
    chainId: network.chainId,
    networkName: network.name,
    profile: profile.id,
    startBlock: beginning.startBlock,
    genesisHash: beginning.genesisHash,
    contracts,
    assets: options.assets(contracts),
    local: network.chainId === 31337,
    ...(joined === undefined ? {} : { joined }),
  };
  const faults = [
    ...(await checkCode(client, deployment)),
    ...(await checkRoles(client, deployment, finished)),
    ...(await checkWiring(client, deployment, finished ? undefined : plan.guardian)),
    ...(finished ? [] : await checkHardCap(client, deployment, plan)),
    ...(await checkModules(ground, deployment, finished ? null : plan)),
  ];
  if (faults.length > 0) throw new Error(`The deployment is not safe to use:\n${faults.join("\n")}`);
  if (!finished) await writeBeginnings(directory, deployment, plan);
  await writeDeployment(directory, deployment, profile);
  return deployment;
}

async function anyStands(plan: Plan, ground: Ground, step: string): Promise<boolean> {
  for (const name of moduleNames) {
    const [part, own] = [deployParts[name], plan[name]];
    if (own !== null && (await part.stands?.(step, own, ground))) return true;
  }
  return false;
}
