import { emissionFields } from "#protocol/emissions/emission-fields.ts";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";

/** A figure as a person writes it, and where it comes from. */
export type EmissionFigure = { text: string; origin: string };

/** Shapes figures by key into settings. Throws `InputError` with every problem. */
export function emissionSettings(
  subject: string,
  symbol: string,
  figures: ReadonlyMap<string, EmissionFigure>,
): EmissionSettings {
  const issues: InputIssue[] = [];
  const values = new Map<string, bigint>();
  for (const [key, field] of emissionFields(symbol)) {
    const figure = figures.get(key);
    try {
      if (figure === undefined) throw new RangeError(`no value; set it, such as ${field.example} (${field.label})`);
      values.set(key, BigInt(parseFieldText(field, figure.text)));
    } catch (error) {
      issues.push({ path: [key], message: error instanceof Error ? error.message : String(error) });
    }
  }
  if (issues.length > 0) throw new InputError(subject, issues);
  return emissionSettingsOf(subject, values);
}

/** Shapes parsed figures by key, all of them there. Throws `InputError` with everything that does not fit together. */
export function emissionSettingsOf(subject: string, values: ReadonlyMap<string, bigint>): EmissionSettings {
  const issues: InputIssue[] = [];
  const of = (name: string) => values.get(`emission.${name}`) ?? 0n;
  const complain = (name: string, message: string) => issues.push({ path: [`emission.${name}`], message });
  if (of("kappa") % 5n !== 0n) complain("kappa", "expected 0.5 or 1");
  if (of("minMultiplier") > of("maxMultiplier")) complain("minMultiplier", "is above emission.maxMultiplier");
  if (of("startMultiplier") < of("minMultiplier")) complain("startMultiplier", "is below emission.minMultiplier");
  if (of("startMultiplier") > of("maxMultiplier")) complain("startMultiplier", "is above emission.maxMultiplier");
  if (of("reportWindow") > of("epoch")) complain("reportWindow", "is longer than emission.epoch");
  if (issues.length > 0) throw new InputError(subject, issues);
  return {
    terms: {
      referenceUsd8: of("referenceRevenue"),
      kappaHalves: of("kappa") / 5n,
      minMultiplierBps: of("minMultiplier"),
      maxMultiplierBps: of("maxMultiplier"),
      deadBandBps: of("deadBand"),
      slewDownBps: of("slewDown"),
      slewUpBps: of("slewUp"),
      decayPpm: of("decay"),
      epochCapTokens: of("epochCap"),
    },
    startMultiplierBps: of("startMultiplier"),
    baselineTokens: of("baseline"),
    budgetTokens: of("budget"),
    epochSeconds: of("epoch"),
    windowSeconds: of("reportWindow"),
  };
}
