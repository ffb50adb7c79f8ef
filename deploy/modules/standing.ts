import { buildModule } from "@nomicfoundation/ignition-core";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { GovernorModule } from "./governor.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/** What every deployment has, for a module that joins one: nothing of it is deployed again. */
export function standingModules(deployment: Deployment): {
  timelock: TimelockModule;
  token: TokenModule;
  governor: GovernorModule;
} {
  const address = (name: string) => contractAddress(deployment, name);
  return {
    timelock: buildModule("Timelock", (m) => ({
      TimelockController: m.contractAt("TimelockController", address("TimelockController")),
    })),
    token: buildModule("Token", (m) => ({ AlthingToken: m.contractAt("AlthingToken", address("AlthingToken")) })),
    governor: buildModule("Governor", (m) => ({
      AlthingGovernor: m.contractAt("AlthingGovernor", address("AlthingGovernor")),
    })),
  };
}
