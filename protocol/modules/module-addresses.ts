import type { Address } from "viem";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { type ModuleName, modules } from "./modules.ts";

/** Where the contracts of a module are; nothing where the deployment does without it. */
export function moduleAddresses({ contracts }: Pick<Deployment, "contracts">, name: ModuleName): Address[] {
  return Object.values<string>(modules[name]).flatMap((contract) => contracts[contract] ?? []);
}
