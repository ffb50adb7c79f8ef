import { z } from "zod";
import { moduleProfiles } from "#profiles/modules/module-profiles.ts";
import { requiredText as text } from "#profiles/modules/required-text.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { moduleNames } from "#protocol/modules/modules.ts";

/** C read in code or specification, D official page, S secondary page, U not verified. */
export const publishedMarks = ["C", "D", "S", "U"] as const;
export type ChosenMark = "chosen locally" | "chosen for this deployment";
export type Mark = (typeof publishedMarks)[number] | ChosenMark | "not published";

const figureKey = z.string().regex(/^[a-z][A-Za-z]*(\.[A-Za-z]+)+$/, 'expected a key such as "governor.votingDelay"');
const figure = { value: text, unit: text };
const publishedForm = 'expected "not published", or value, unit, source and mark';
const chosenForm = "expected value, unit and reason";

/** Parts of a deployment that a network may do without. */
const modules = z.array(z.enum(moduleNames, `expected ${moduleNames.join(" or ")}`));

export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected a name of small letters, digits and hyphens"),
  name: text,
  modules: modules.default([]),
  figures: z.record(
    figureKey,
    z.union(
      [z.literal("not published"), z.strictObject({ ...figure, source: text, mark: z.enum(publishedMarks) })],
      publishedForm,
    ),
  ),
});

const holderSchema = z.strictObject({
  /** An address, or `treasury` for the timelock. */
  holder: text,
  amount: text,
  excluded: z.enum(["true", "false"]).default("false"),
});

const policySchema = z.strictObject({
  /** An address, or the name of a contract of this deployment. */
  target: text,
  function: text,
  class: z.enum(riskClasses, `expected one of ${riskClasses.join(", ")}`),
});

/** What the modules read of it: a list each of its own, if any. */
const listSchemas: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.values(moduleProfiles).flatMap(({ lists }) =>
    Object.entries(lists).map(([list, { schema }]) => [list, schema.optional()]),
  ),
);

export const settingsSchema = z.strictObject({
  ...listSchemas,
  figures: z.record(figureKey, z.strictObject({ ...figure, reason: text }, chosenForm)).default({}),
  allocation: z.array(holderSchema).optional(),
  policies: z.array(policySchema).default([]),
  /** In place of the profile's. */
  modules: modules.optional(),
});

/** The published figures of a network. */
export type Profile = z.infer<typeof profileSchema>;

/** What a network does not publish, chosen for one deployment: `local.yaml`, or the file of `--settings`. */
export type ProfileSettings = z.infer<typeof settingsSchema>;

/** A figure with its origin, for people. */
export type Figure = { key: string; value: string; unit: string | null; source: string; mark: Mark };
