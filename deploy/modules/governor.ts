import { buildModule, type CallableContractFuture, type IgnitionModule } from "@nomicfoundation/ignition-core";
import type { CorePlan } from "#deploy/plan/core-plan.ts";
import { addressOf } from "./address-of.ts";
import type { AnyModule, ContractFutures } from "./any-module.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

export type GovernorModule = IgnitionModule<
  string,
  string,
  { AlthingGovernor: CallableContractFuture<"AlthingGovernor"> }
>;

/** The governor, with the library that holds its policy table, which may name contracts of the modules. */
export function governorModule(
  plan: CorePlan,
  timelock: TimelockModule,
  token: TokenModule,
  modules: readonly AnyModule[],
) {
  return buildModule("Governor", (m) => {
    const core = { ...m.useModule(timelock), ...m.useModule(token) };
    const contracts: ContractFutures = Object.assign({}, core, ...modules.map((module) => m.useModule(module)));
    const config = {
      ...plan.governor,
      token: core.AlthingToken,
      timelock: core.TimelockController,
      policies: plan.policies.map((entry) => ({ ...entry, target: addressOf(entry.target, contracts) })),
      spendingCaps: plan.spendingCaps.map((cap) => ({ ...cap, asset: addressOf(cap.asset, contracts) })),
      hardCapShareBps: plan.hardCap.shareBps,
      hardCappedAssets: plan.hardCap.assets.map((asset) => addressOf(asset, contracts)),
      guardian: plan.guardian,
      guardianUntilSeconds: plan.guardianUntilSeconds,
    };
    const RiskPolicy = m.library("RiskPolicy");
    return { RiskPolicy, AlthingGovernor: m.contract("AlthingGovernor", [config], { libraries: { RiskPolicy } }) };
  });
}
