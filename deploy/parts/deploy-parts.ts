import type { ModuleSettings } from "#profiles/modules/module-profiles.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import type { DeployPart } from "./deploy-part.ts";
import * as modules from "./modules.ts";

/** What each module puts on the chain; null for a network without it. */
export type ModulePlans = { [Name in ModuleName]: ReturnType<(typeof modules)[Name]["plan"]> | null };

type AnyPart = DeployPart<NonNullable<ModuleSettings[ModuleName]>, NonNullable<ModulePlans[ModuleName]>>;

export const deployParts: Readonly<Record<ModuleName, AnyPart>> = modules;
