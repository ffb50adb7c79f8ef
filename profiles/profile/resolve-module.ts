import { closest } from "fastest-levenshtein";
import type { MissingList } from "#profiles/figures/missing-figures-error.ts";
import { type ModuleSettings, moduleProfiles } from "#profiles/modules/module-profiles.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import type { Figure, Profile, ProfileSettings } from "./profile.ts";
import { usableFigures } from "./usable-figures.ts";

/** What a module's settings are held against: the network as votes have made it. */
export type StandingFigures = {
  token: { symbol: string; totalSupplyTokens: bigint };
  /** Figures of the network as the contracts take them, by key. */
  raw: Readonly<Record<string, string>>;
};

export type ResolvedModule = {
  id: string;
  name: string;
  /** Those of the module. */
  figures: Figure[];
  settings: NonNullable<ModuleSettings[ModuleName]>;
};

/**
 * The figures of a module that joins a network: published ones completed by the settings, each with its origin. What
 * stands already is not chosen anew. Throws `MissingFiguresError` or `InputError`.
 */
export function resolveModule(
  profile: Profile,
  chosen: ProfileSettings,
  module: ModuleName,
  standing: StandingFigures,
): ResolvedModule {
  const own = moduleProfiles[module];
  const fields = own.fields(standing.token.symbol);
  const subject = `the settings for ${module}`;
  const issues = [...foreignFigures(chosen, module, [...fields.keys()]), ...foreignLists(chosen, module)];
  if (issues.length > 0) throw new InputError(subject, issues);
  const lists = Object.entries(own.lists).map(([list, { says }]): MissingList => [list, says]);
  const { figures, raw } = usableFigures({ profile, chosen, mark: "chosen for this deployment", fields, lists });
  const settings = own.settings(subject, { ...standing.raw, ...raw }, standing.token, chosen);
  if (settings === null) throw new Error(`The module ${module} makes no settings of its figures.`);
  return { id: profile.id, name: profile.name, figures, settings };
}

/** One that has no effect would mislead whoever reads the file. */
function foreignFigures({ figures }: ProfileSettings, module: ModuleName, own: readonly string[]): InputIssue[] {
  return Object.keys(figures)
    .filter((key) => !own.includes(key))
    .map((key) => ({
      path: ["figures", key],
      message: `is no figure of ${module}, and a module that joins changes no other; nearest is ${closest(key, [...own])}`,
    }));
}

function foreignLists({ figures: _, policies, ...given }: ProfileSettings, module: ModuleName): InputIssue[] {
  const own = Object.keys(moduleProfiles[module].lists);
  const others = Object.entries({ ...given, ...(policies.length === 0 ? {} : { policies }) })
    .filter(([list, value]) => value !== undefined && !own.includes(list))
    .map(([list]) => list);
  return others.map((list) => ({
    path: [list],
    message: `is not for ${module}, and a module that joins changes nothing else: leave it out`,
  }));
}
