import { join } from "node:path";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import { deployNetwork } from "#deploy/network/deploy-network.ts";
import { deployOptions } from "#deploy/plan/deploy-options.ts";
import { networkAssets } from "#deploy/plan/network-assets.ts";
import { planOf } from "#deploy/plan/plan.ts";
import { loadSigner } from "#operator/keys/signer.ts";
import { readDeployProfile } from "#profiles/profile/read-profile.ts";

try {
  const { network, profile, settings, rpc } = deployOptions(process.argv.slice(2), process.env);
  const resolved = await readDeployProfile(profile, settings ?? null);
  const directory = join("deployments", String(network.chainId));
  const local = network.chainId === 31337;
  const deployment = await deployNetwork({
    network,
    rpc,
    account: local ? localAccount(localRoles.deployer) : await loadSigner(process.env),
    directory,
    profile: resolved,
    planFrom: ({ startedAtSeconds }) => planOf(resolved.settings, startedAtSeconds),
    assets: (contracts) => networkAssets(resolved.settings, contracts),
    onSend: (hash) => console.log(`sent ${hash}`),
  });
  for (const [name, address] of Object.entries(deployment.contracts)) console.log(`${name.padEnd(20)} ${address}`);
  console.log(`Every role and every reference checked. Written to ${directory}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
