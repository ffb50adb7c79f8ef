import type { ModuleSettings } from "#profiles/modules/module-profiles.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import type { LocalModule } from "./local-module.ts";
import * as modules from "./modules.ts";

export const localModules: Readonly<Record<ModuleName, LocalModule<NonNullable<ModuleSettings[ModuleName]>>>> = modules;
