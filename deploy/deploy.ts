import { join } from "node:path";
import { createPublicClient, http } from "viem";
import { requireFunds } from "#deploy/checks/require-node.ts";
import { addModule } from "#deploy/joining/add-module.ts";
import { hasBegun } from "#deploy/journal/begin-deployment.ts";
import { deployNetwork } from "#deploy/network/deploy-network.ts";
import { deployerAccount, isLocal } from "#deploy/network/deployer-account.ts";
import { type CheckOptions, type DeployOptions, deployOptions, usage } from "#deploy/plan/deploy-options.ts";
import { networkAssets } from "#deploy/plan/network-assets.ts";
import { planOf } from "#deploy/plan/plan.ts";
import { previewText } from "#deploy/preview/preview-text.ts";
import { rehearse } from "#deploy/preview/rehearse.ts";
import { allRemaining } from "#deploy/remaining/all-remaining.ts";
import { remainingText } from "#deploy/remaining/remaining-text.ts";
import { confirm } from "#operator/command/confirm.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { connect, rpcUrls } from "#operator/connection/connect.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import { readDeployProfile } from "#profiles/profile/read-profile.ts";

await runCommand(usage, async () => {
  const options = deployOptions(process.argv.slice(2), process.env);
  if ("check" in options) await checkRemaining(options.check);
  else if ("add" in options) await addModule(options.add);
  else await deploy(options.deploy);
});

async function checkRemaining({ network, deployment: folder, rpc, ...bots }: CheckOptions): Promise<void> {
  const deployment = await findDeployment(network, folder);
  const client = await connect(rpcUrls(rpc, process.env, deployment.local), deployment);
  const { timestamp: nowSeconds } = await client.getBlock();
  console.log(remainingText(deployment.networkName, await allRemaining({ client, deployment, nowSeconds, ...bots })));
}

async function deploy({ network, profile: id, settings, rpc, dryRun, yes }: DeployOptions): Promise<void> {
  const profile = await readDeployProfile(id, settings ?? null);
  const directory = join("deployments", String(network.chainId));
  const account = await deployerAccount(network, dryRun);
  const what = {
    network,
    rpc,
    profile,
    planFrom: ({ startedAtSeconds }: { startedAtSeconds: number }) => planOf(profile.settings, startedAtSeconds),
    assets: (contracts: Readonly<Record<string, `0x${string}`>>) => networkAssets(profile.settings, contracts),
  };
  const isNew = !isLocal(network) && !(await hasBegun(directory));
  if (isNew || dryRun) {
    const rehearsal = await rehearse(what, (parts) => deployNetwork({ ...what, ...parts }));
    const client = createPublicClient({ transport: http(rpc) });
    const deployer = account && { address: account.address, balanceWei: await client.getBalance(account) };
    const plan = what.planFrom({ startedAtSeconds: Math.floor(Date.now() / 1000) });
    console.log(previewText({ profile, plan, network: network.name, rehearsal, deployer }));
    if (account !== null) await requireFunds(client, account.address, network, rehearsal.costWei);
  }
  const mayAsk = isNew && !yes && !dryRun;
  if (account === null || dryRun || (mayAsk && !(await confirm(`\nDeploy this on ${network.name}? It stays there.`)))) {
    return console.log("\nNothing was sent.");
  }
  const onSend = (hash: string) => console.log(`sent ${hash}`);
  const deployment = await deployNetwork({ ...what, account, directory, onSend });
  for (const [name, address] of Object.entries(deployment.contracts)) console.log(`${name.padEnd(20)} ${address}`);
  console.log(`Every role and every reference checked. Written to ${directory}.`);
}
