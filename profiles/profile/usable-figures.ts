import { MissingFiguresError, type MissingList } from "#profiles/figures/missing-figures-error.ts";
import type { Field } from "#protocol/input/field.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import type { ChosenMark, Figure, Profile, ProfileSettings } from "./profile.ts";

export type WantedFigures = {
  profile: Profile;
  chosen: ProfileSettings;
  mark: ChosenMark;
  /** What has to be there, by key. */
  fields: ReadonlyMap<string, Field>;
  /** Keys of figures that are shown and not needed. */
  others?: readonly string[];
  /** Keys of figures that may be missing. */
  made?: readonly string[];
  /** Lists that the settings have to write. */
  lists: readonly MissingList[];
};

/**
 * Figures of a profile completed by what was chosen, each with its origin, and as the contracts take them, by key.
 * Throws `MissingFiguresError` or `InputError`.
 */
export function usableFigures({ profile, chosen, mark, fields, others = [], made = [], lists }: WantedFigures): {
  figures: Figure[];
  raw: Record<string, string>;
} {
  const keys = new Set([...fields.keys(), ...others]);
  const figures = [...keys].map((key) => figureOf(key, profile, chosen, mark));
  const usable = new Map(figures.filter((figure) => isUsable(figure, mark)).map((figure) => [figure.key, figure]));
  const missing = [...fields.values()].filter(({ name }) => !usable.has(name) && !made.includes(name));
  const given = new Map(Object.entries(chosen));
  const missingLists = lists.filter(([list]) => given.get(list) === undefined);
  if (missing.length > 0 || missingLists.length > 0) throw new MissingFiguresError(profile.id, missing, missingLists);

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
  return { figures, raw };
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

function isUsable({ mark }: Figure, chosen: ChosenMark): boolean {
  return mark !== "not published" && (chosen === "chosen locally" || mark !== "U");
}

function unitOf(unit: string): string | null {
  return unit === "none" ? null : unit;
}
