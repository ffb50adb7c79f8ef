import { buildModule } from "@nomicfoundation/ignition-core";
import type { Address } from "viem";
import type {
  EmissionsModule,
  EpochStart,
  PauseModule,
  ProvidersModule,
  SlashModule,
} from "#deploy/parts/deploy-part.ts";
import { deployParts } from "#deploy/parts/deploy-parts.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import type { AnyModule } from "./any-module.ts";
import type { GovernorModule } from "./governor.ts";
import type { TimelockModule } from "./timelock.ts";
import type { TokenModule } from "./token.ts";

/**
 * What every deployment has, for a module that joins one: nothing of it is deployed again. `schedule` is how its emissions
 * count epochs; null where it has none.
 */
export function standingModules(
  deployment: Deployment,
  schedule: EpochStart | null,
): {
  timelock: TimelockModule;
  token: TokenModule;
  governor: GovernorModule;
  pause: PauseModule | null;
  emissions: EmissionsModule | null;
  slashes: SlashModule | null;
  providers: ProvidersModule | null;
} {
  const address = (name: string) => contractAddress(deployment, name);
  const standing = (id: string, of: "pauses" | "slashes") => {
    const names = moduleNames.flatMap((name) => deployParts[name][of] ?? []);
    const contract = names.find((name) => deployment.contracts[name] !== undefined);
    return contract === undefined ? null : { contract, module: oneContract(id, contract, address(contract)) };
  };
  return {
    pause: standing("Pause", "pauses"),
    slashes: standing("StandingSlashes", "slashes"),
    emissions: schedule === null ? null : emissionsOf(deployment, schedule),
    providers: providersOf(deployment),
    timelock: buildModule("Timelock", (m) => ({
      TimelockController: m.contractAt("TimelockController", address("TimelockController")),
    })),
    token: buildModule("Token", (m) => ({ AlthingToken: m.contractAt("AlthingToken", address("AlthingToken")) })),
    governor: buildModule("Governor", (m) => ({
      AlthingGovernor: m.contractAt("AlthingGovernor", address("AlthingGovernor")),
    })),
  };
}

function emissionsOf(deployment: Deployment, schedule: EpochStart): EmissionsModule | null {
  const [contract] = moduleNames.flatMap((name) => deployParts[name].emits?.contract ?? []);
  if (contract === undefined) return null;
  return {
    contract,
    schedule,
    module: oneContract("StandingEmissions", contract, contractAddress(deployment, contract)),
  };
}

function providersOf(deployment: Deployment): ProvidersModule | null {
  const [committing] = moduleNames
    .flatMap((name) => deployParts[name].commits ?? [])
    .filter(({ commitments }) => deployment.contracts[commitments] !== undefined);
  if (committing === undefined) return null;
  const module = buildModule("StandingProviders", (m) =>
    Object.fromEntries(
      [committing.commitments, committing.gate].map((name) => [
        name,
        m.contractAt(name, contractAddress(deployment, name)),
      ]),
    ),
  );
  return { module, ...committing };
}

function oneContract(id: string, contract: string, address: Address): AnyModule {
  return buildModule(id, (m) => ({ [contract]: m.contractAt(contract, address) }));
}
