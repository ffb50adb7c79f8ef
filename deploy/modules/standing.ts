import { buildModule } from "@nomicfoundation/ignition-core";
import type { Address } from "viem";
import type { PauseModule } from "#deploy/parts/deploy-part.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import type { GovernorModule } from "./governor.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/** What every deployment has, for a module that joins one: nothing of it is deployed again. */
export function standingModules(deployment: Deployment): {
  timelock: TimelockModule;
  token: TokenModule;
  governor: GovernorModule;
  pause: PauseModule | null;
} {
  const address = (name: string) => contractAddress(deployment, name);
  const [pauses] = moduleNames
    .flatMap((name) => deployParts[name].pauses ?? [])
    .filter((name) => deployment.contracts[name] !== undefined);
  return {
    pause: pauses === undefined ? null : pauseModule(pauses, address(pauses)),
    timelock: buildModule("Timelock", (m) => ({
      TimelockController: m.contractAt("TimelockController", address("TimelockController")),
    })),
    token: buildModule("Token", (m) => ({ AlthingToken: m.contractAt("AlthingToken", address("AlthingToken")) })),
    governor: buildModule("Governor", (m) => ({
      AlthingGovernor: m.contractAt("AlthingGovernor", address("AlthingGovernor")),
    })),
  };
}

function pauseModule(contract: string, address: Address): PauseModule {
  return { contract, module: buildModule("Pause", (m) => ({ [contract]: m.contractAt(contract, address) })) };
}
