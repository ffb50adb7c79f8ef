import { closest } from "fastest-levenshtein";
import { figureFields, madeLocally } from "#profiles/figures/figure-fields.ts";
import { MissingFiguresError, type MissingList } from "#profiles/figures/missing-figures-error.ts";
import { moduleProfiles } from "#profiles/modules/module-profiles.ts";
import type { DeploymentSettings } from "#profiles/settings/deployment-settings.ts";
import { settingsOf } from "#profiles/settings/settings-of.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import { moduleNames } from "#protocol/modules/modules.ts";
import type { ChosenMark, Figure, Profile, ProfileSettings } from "./profile.ts";

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
  const keys = new Set([...fields.keys(), ...Object.keys(profile.figures), ...Object.keys(chosen.figures)]);
  requireKnown(profile.id, Object.keys(chosen.figures), symbol);
  const figures = [...keys].map((key) => figureOf(key, profile, chosen, mark));

  const usable = new Map(figures.filter((figure) => isUsable(figure, local)).map((figure) => [figure.key, figure]));
  const made = local ? [...madeLocally, ...modules.flatMap((name) => moduleProfiles[name].madeLocally)] : [];
  const missing = [...fields.values()].filter(({ name }) => !usable.has(name) && !made.includes(name));
  const lists = local ? [] : missingLists(chosen, modules);
  if (missing.length > 0 || lists.length > 0) throw new MissingFiguresError(profile.id, missing, lists);

  const issues: InputIssue[] = [];
  const raw: Record<string, string> = {};
  for (const [key, field] of fields) {
    const figure = usable.get(key);
    if (figure === undefined) continue;
    try {
      raw[key] = parseFieldText(field, [figure.value, figure.unit ?? ""].join(" "));
    } catch (error) {
      issues.push({ path: ["figures", key], message: error instanceof Error ? error.message : String(error) });
    }
  }
  if (issues.length > 0) throw new InputError(`profile ${profile.id}`, issues);
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

function figureOf(key: string, profile: Profile, chosen: ProfileSettings, mark: ChosenMark): Figure {
  const published = profile.figures[key];
  const choice = chosen.figures[key];
  const stands = published !== undefined && published !== "not published" ? published : null;
  if (choice !== undefined && (stands === null || mark === "chosen for this deployment")) {
    return { key, value: choice.value, unit: unitOf(choice.unit), source: choice.reason, mark };
  }
  if (stands === null) return { key, value: "not published", unit: null, source: "none", mark: "not published" };
  return { key, value: stands.value, unit: unitOf(stands.unit), source: stands.source, mark: stands.mark };
}

/** Lists that a real deployment writes itself; the local network makes its own. */
function missingLists(chosen: ProfileSettings, modules: Profile["modules"]): MissingList[] {
  const ofModules = modules.flatMap((name) => Object.entries(moduleProfiles[name].lists));
  const needed: MissingList[] = [
    ["allocation", "a list of holder and amount that adds up to the total supply"],
    ...ofModules.map(([list, { says }]): MissingList => [list, says]),
  ];
  const given = new Map(Object.entries(chosen));
  return needed.filter(([list]) => given.get(list) === undefined);
}

function isUsable({ mark }: Figure, local: boolean): boolean {
  return mark !== "not published" && (local || mark !== "U");
}

function chosenOrPublished(profile: Profile, chosen: ProfileSettings, key: string): string | null {
  const published = profile.figures[key];
  const value = published === undefined || published === "not published" ? null : published.value;
  return chosen.figures[key]?.value ?? value;
}

function unitOf(unit: string): string | null {
  return unit === "none" ? null : unit;
}
