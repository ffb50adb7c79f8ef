import { createPublicClient, http } from "viem";
import { requireFunds, requireNode } from "#deploy/checks/require-node.ts";
import { type Beginning, hasBegun } from "#deploy/journal/begin-deployment.ts";
import { deployerAccount, isLocal } from "#deploy/network/deployer-account.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import type { AddOptions } from "#deploy/plan/deploy-options.ts";
import { joiningText } from "#deploy/preview/joining-text.ts";
import { rehearse } from "#deploy/preview/rehearse.ts";
import { confirm } from "#operator/command/confirm.ts";
import { readDeployment } from "#operator/deployments/read-deployment.ts";
import { readJoiningModule } from "#profiles/profile/read-profile.ts";
import { adoptionDraft } from "./adoption-draft.ts";
import { deployModule } from "./deploy-module.ts";
import { joinNetwork, requireAbsent } from "./join-network.ts";
import { moduleFolder } from "./module-folder.ts";
import { standingFigures } from "./standing-network.ts";

/** Adds a module to a network that has a deployment: shows what it will do, asks, and does it. */
export async function addModule({ network, module, settings, directory, rpc, dryRun, yes }: AddOptions): Promise<void> {
  const deployment = await readDeployment(directory);
  if (deployment.chainId !== network.chainId) {
    throw new Error(`${directory} holds the deployment on chain ${deployment.chainId}, not on ${network.name}.`);
  }
  await requireAbsent(deployment, module, directory);
  const client = createPublicClient({ transport: http(rpc), cacheTime: 0 });
  await requireNode(client, network, rpc);
  const standing = await standingFigures(client, deployment);
  const resolved = await readJoiningModule(deployment.profile, module, settings, standing);
  const part = deployParts[module];
  const planFrom = ({ startedAtSeconds }: Pick<Beginning, "startedAtSeconds">) =>
    part.plan(resolved.settings, BigInt(startedAtSeconds));
  const account = await deployerAccount(network, dryRun);
  const what = { deployment, module, planFrom, rpc };
  const isNew = !isLocal(network) && !(await hasBegun(moduleFolder(directory, module)));
  if (isNew || dryRun) {
    const rehearsal = await rehearse({ network, rpc }, (parts) => deployModule({ ...what, ...parts }));
    const deployer = account && { address: account.address, balanceWei: await client.getBalance(account) };
    const plan = planFrom({ startedAtSeconds: Math.floor(Date.now() / 1000) });
    const preview = {
      network: network.name,
      module,
      figures: resolved.figures,
      powers: part.powers(plan),
      standing: Object.keys(deployment.contracts),
      adoption: adoptionDraft(rehearsal.deployment, module, plan),
      rehearsal,
      deployer,
    };
    console.log(joiningText(preview));
    if (account !== null) await requireFunds(client, account.address, network, rehearsal.costWei);
  }
  const mayAsk = isNew && !yes && !dryRun;
  if (account === null || dryRun || (mayAsk && !(await confirm(`\nDeploy this on ${network.name}? It stays there.`)))) {
    return console.log("\nNothing was sent.");
  }
  const onSend = (hash: string) => console.log(`sent ${hash}`);
  const { figures } = resolved;
  const joined = await joinNetwork({ ...what, account, directory, figures, onSend });
  for (const [name, address] of Object.entries(joined.deployment.contracts)) {
    if (deployment.contracts[name] === undefined) console.log(`${name.padEnd(20)} ${address}`);
  }
  console.log(`Every reference checked, and that it has no power. Written to ${directory}.`);
  console.log(`Start server and bots anew, then propose ${joined.proposal}: the vote on it adopts the module.`);
}
