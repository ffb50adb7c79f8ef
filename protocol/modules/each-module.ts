import { type ModuleName, moduleNames } from "./modules.ts";

/** A value for each module, under its name. */
export function eachModule<Values extends Readonly<Record<ModuleName, unknown>>>(
  of: (name: ModuleName) => Values[ModuleName],
): Values {
  return Object.fromEntries(moduleNames.map((name) => [name, of(name)])) as Values;
}
