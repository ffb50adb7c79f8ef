import { buildModule } from "@nomicfoundation/ignition-core";
import type { ModuleBuild } from "#deploy/parts/deploy-part.ts";
import type { ContractFutures } from "./any-module.ts";
import type { GovernorModule } from "./governor.ts";

/** A module that joins a DAO that runs. The timelock gives it nothing: a vote does. */
export function joiningModule({ beforeGovernor, afterGovernor }: ModuleBuild, governor: GovernorModule) {
  const inOrder = [beforeGovernor, ...(afterGovernor === undefined ? [] : [afterGovernor(governor)])];
  return buildModule("Joining", (m) => {
    const contracts: ContractFutures = Object.assign({}, ...inOrder.map((module) => m.useModule(module)));
    return contracts;
  });
}
