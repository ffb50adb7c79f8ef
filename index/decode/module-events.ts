import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleContracts, moduleContracts } from "#protocol/modules/module-contracts.ts";
import { type ModuleName, moduleNames } from "#protocol/modules/modules.ts";
import type { LogHandler } from "./log-handler.ts";
import * as modules from "./modules.ts";

const ofModules: { readonly [Name in ModuleName]: (contracts: ModuleContracts<Name>) => LogHandler[] } = modules;

/** The events of every module that the deployment has. */
export function moduleEvents(deployment: Deployment): LogHandler[] {
  return moduleNames.flatMap((name) => eventsOf(deployment, name));
}

function eventsOf<Name extends ModuleName>(deployment: Deployment, name: Name): LogHandler[] {
  const contracts = moduleContracts(deployment, name);
  return contracts === null ? [] : ofModules[name](contracts);
}
