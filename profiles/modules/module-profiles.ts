import type { ModuleName } from "#protocol/modules/modules.ts";
import type { ModuleProfile } from "./module-profile.ts";
import * as modules from "./modules.ts";

/** What each module is deployed with; null for a network without it. */
export type ModuleSettings = {
  [Name in ModuleName]: ReturnType<(typeof modules)[Name]["settings"]> | null;
};

export const moduleProfiles: Readonly<Record<ModuleName, ModuleProfile<ModuleSettings[ModuleName]>>> = modules;
