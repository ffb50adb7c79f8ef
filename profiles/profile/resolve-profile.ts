import { closest } from "fastest-levenshtein";
import { figureFields, madeLocally } from "#profiles/figures/figure-fields.ts";
import type { MissingList } from "#profiles/figures/missing-figures-error.ts";
import { moduleProfiles } from "#profiles/modules/module-profiles.ts";
import type { DeploymentSettings } from "#profiles/settings/deployment-settings.ts";
import { settingsOf } from "#profiles/settings/settings-of.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import type { ChosenMark, Figure, Profile, ProfileSettings } from "./profile.ts";
import { usableFigures } from "./usable-figures.ts";

export type ResolvedProfile = { id: string; name: string; figures: Figure[]; settings: DeploymentSettings };

/**
 * The figures of a profile completed by what was chosen, each with its origin.
 * On the local network, which has every module, a published figure stands; in a real deployment what was chosen goes
 * before it, and figures marked as not verified do not count.
 * Throws `MissingFiguresError` or `InputError`.
 */
export function resolveProfile(profile: Profile, chosen: ProfileSettings, mark: ChosenMark): ResolvedProfile {
  const local = mark === "chosen locally";
  const named = chosen.modules ?? (local ? moduleNames : profile.modules);
  const modules = moduleNames.filter((name) => named.includes(name));
  const symbol = chosenOrPublished(profile, chosen, "token.symbol") ?? "tokens";
  const fields = new Map([
    ...figureFields(symbol),
    ...modules.flatMap((name) => [...moduleProfiles[name].fields(symbol)]),
  ]);
  requireKnown(profile.id, Object.keys(chosen.figures), symbol);
  const { figures, raw } = usableFigures({
    profile,
    chosen,
    mark,
    fields,
    others: [...Object.keys(profile.figures), ...Object.keys(chosen.figures)],
    made: local ? [...madeLocally, ...modules.flatMap((name) => moduleProfiles[name].madeLocally)] : [],
    lists: local ? [] : listsOf(modules),
  });
  return { id: profile.id, name: profile.name, figures, settings: settingsOf(profile.id, raw, chosen, modules) };
}

/** A misspelt figure would leave the published one in force, unseen. */
function requireKnown(profile: string, chosen: readonly string[], symbol: string): void {
  const ofModules = moduleNames.flatMap((name) => [...moduleProfiles[name].fields(symbol)]);
  const known = [...new Map([...figureFields(symbol), ...ofModules]).keys()];
  const issues = chosen
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: ["figures", key], message: `there is no such figure; nearest is ${closest(key, known)}` }));
  if (issues.length > 0) throw new InputError(`the settings for profile ${profile}`, issues);
}

/** Lists that a real deployment writes itself; the local network makes its own. */
function listsOf(modules: Profile["modules"]): MissingList[] {
  const ofModules = modules.flatMap((name) => Object.entries(moduleProfiles[name].lists));
  return [
    ["allocation", "a list of holder and amount that adds up to the total supply"],
    ...ofModules.map(([list, { says }]): MissingList => [list, says]),
  ];
}

function chosenOrPublished(profile: Profile, chosen: ProfileSettings, key: string): string | null {
  const published = profile.figures[key];
  const value = published === undefined || published === "not published" ? null : published.value;
  return chosen.figures[key]?.value ?? value;
}
