import { type Address, toFunctionSelector } from "viem";
import { placeAggregator } from "#deploy/local/providers/place-aggregator.ts";
import { holders } from "#deploy/local/seed/holders.ts";
import { deployNetwork } from "#deploy/network/deploy-network.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import { networkAssets } from "#deploy/plan/network-assets.ts";
import { type Plan, planOf } from "#deploy/plan/plan.ts";
import type { ModuleSettings } from "#profiles/modules/module-profiles.ts";
import type { ResolvedProfile } from "#profiles/profile/resolve-profile.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { eachModule } from "#protocol/modules/each-module.ts";
import { localAccount, localRoles } from "./accounts.ts";
import { deployEas } from "./eas.ts";
import { deployFluenceCore, handFluenceCore } from "./fluence-core.ts";
import type { LocalClient } from "./local-client.ts";
import { deployGuardianSafe } from "./safe.ts";

/** The profile on the local chain: its guardian is a Safe of local accounts, its holders are the seeded ones. */
export async function deployLocal(options: {
  client: LocalClient;
  rpc: string;
  directory: string;
  profile: ResolvedProfile;
}): Promise<Deployment> {
  const { client, rpc, profile } = options;
  const eas = await deployEas(client);
  const GuardianSafe = await deployGuardianSafe(client, rpc);
  const FluenceCore = await deployFluenceCore(client);
  await placeAggregator(client);
  const standing = { ...eas, GuardianSafe, FluenceCore };
  const deployment = await deployNetwork({
    ...options,
    network: { name: "local", chainId: 31337 },
    account: localAccount(localRoles.deployer),
    planFrom: ({ startedAtSeconds }) => localPlan(profile, standing, startedAtSeconds),
    standing,
    assets: (contracts) => networkAssets(profile.settings, contracts),
  });
  await handFluenceCore(client, FluenceCore, contractAddress(deployment, "TimelockController"));
  return deployment;
}

type Standing = { GuardianSafe: Address; FluenceCore: Address };

function localPlan({ settings }: ResolvedProfile, standing: Standing, startedAtSeconds: number): Plan {
  const allocation = holders.map(({ account: index, supplyPermille }) => ({
    holder: localAccount(index).address,
    amountTokens: (settings.token.totalSupplyTokens * BigInt(supplyPermille)) / 1_000n,
    excluded: false,
  }));
  const held = allocation.reduce((total, { amountTokens }) => total + amountTokens, 0n);
  const treasury = {
    holder: "TimelockController",
    amountTokens: settings.token.totalSupplyTokens - held,
    excluded: true,
  };
  const guardian = { ...settings.guardian, account: standing.GuardianSafe };
  const knobs = toFunctionSelector("setCapacityConstant(uint8,uint256)");
  const policies = [
    ...settings.policies,
    { target: standing.FluenceCore, selector: knobs, class: riskClasses.indexOf("routine") },
  ];
  const modules = eachModule<ModuleSettings>((name) => {
    const own = settings[name];
    return own && deployParts[name].local.complete(own);
  });
  return planOf(
    { ...settings, policies, guardian, ...modules, allocation: [treasury, ...allocation] },
    startedAtSeconds,
  );
}
