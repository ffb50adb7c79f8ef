import type { Address } from "viem";
import { contractAddress, type Deployment, requiredContracts } from "#protocol/chain/deployment.ts";
import { eachModule } from "./each-module.ts";
import { type ModuleName, moduleNames, modules, sharedContracts } from "./modules.ts";

export type ModuleContracts<Name extends ModuleName> = Name extends ModuleName
  ? { [Key in keyof (typeof modules)[Name]]: Address }
  : never;

type Contracts = Pick<Deployment, "chainId" | "contracts">;

/** Where the contracts of a module are, by what it calls them; null where the deployment does without the module. */
export function moduleContracts<Name extends ModuleName>(
  deployment: Contracts,
  module: Name,
): ModuleContracts<Name> | null {
  const names: Readonly<Record<string, string>> = modules[module];
  const [first = ""] = Object.values(names);
  if (deployment.contracts[first] === undefined) return null;
  return Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, contractAddress(deployment, name)]),
  ) as ModuleContracts<Name>;
}

/** The contracts of every module, by the module's name; null for one that the deployment does without. */
export type DeployedModules = { [Name in ModuleName]: ModuleContracts<Name> | null };

export function allModuleContracts(deployment: Contracts): DeployedModules {
  return eachModule<DeployedModules>((name) => moduleContracts(deployment, name));
}

/** The names of all contracts that a deployment may have, those of every network first. */
export const contractNames: readonly string[] = [
  ...requiredContracts,
  ...moduleNames.flatMap((name) => Object.values<string>(modules[name])),
  ...Object.keys(sharedContracts),
];
