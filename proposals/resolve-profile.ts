import type { DeploymentSettings } from "#proposals/deployment-settings.ts";
import { parseFieldText } from "#proposals/field-text.ts";
import { figureFields, madeLocally } from "#proposals/figure-fields.ts";
import { InputError, type InputIssue } from "#proposals/input-error.ts";
import { MissingFiguresError } from "#proposals/missing-figures-error.ts";
import type { ChosenMark, Figure, Profile, ProfileSettings } from "#proposals/profile.ts";
import { settingsOf } from "#proposals/settings-of.ts";

export type ResolvedProfile = { id: string; name: string; figures: Figure[]; settings: DeploymentSettings };

/**
 * The figures of a profile completed by what was chosen, each with its origin.
 * On the local network a published figure stands; in a real deployment what was chosen goes before it,
 * and figures marked as not verified do not count.
 * Throws `MissingFiguresError` or `InputError`.
 */
export function resolveProfile(profile: Profile, chosen: ProfileSettings, mark: ChosenMark): ResolvedProfile {
  const local = mark === "chosen locally";
  const fields = figureFields(chosenOrPublished(profile, chosen, "token.symbol") ?? "tokens");
  const keys = new Set([...fields.keys(), ...Object.keys(profile.figures), ...Object.keys(chosen.figures)]);
  const figures = [...keys].map((key) => figureOf(key, profile, chosen, mark));

  const usable = new Map(figures.filter((figure) => isUsable(figure, local)).map((figure) => [figure.key, figure]));
  const missing = [...fields.values()].filter(({ name }) => !usable.has(name) && !(local && madeLocally.has(name)));
  if (missing.length > 0 || (!local && chosen.allocation === undefined)) {
    throw new MissingFiguresError(profile.id, missing, !local && chosen.allocation === undefined);
  }

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
  return { id: profile.id, name: profile.name, figures, settings: settingsOf(profile.id, raw, chosen) };
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
