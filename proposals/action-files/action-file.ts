import { z } from "zod";
import { addressSchema } from "#protocol/chain/deployment.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";

const text = z.string("expected text").min(1, "expected text, found none");
const key = z.string().regex(/^[a-z][a-z0-9-]*$/i, "expected a name of letters, digits and hyphens");

const fieldKinds = [
  "seconds",
  "time",
  "tokens",
  "decimal",
  "bps",
  "integer",
  "address",
  "choice",
  "boolean",
  "text",
  "bytes",
  "bytes4",
  "bytes32",
  "json",
] as const;

const wholeNumber = z
  .union([z.number(), z.string()], "expected a whole number from 0 to 36")
  .transform(Number)
  .pipe(z.int("expected a whole number from 0 to 36").min(0).max(36));

export const fileFieldSchema = z.strictObject({
  label: text,
  kind: z.enum(fieldKinds, `expected one of ${fieldKinds.join(", ")}`),
  unit: text.optional(),
  decimals: wholeNumber.optional(),
  /** Bounds as a person writes the value, inclusive. */
  min: text.optional(),
  max: text.optional(),
  /** What the call takes, to what people read. */
  options: z.record(z.string(), text).optional(),
  help: text.optional(),
  example: text.optional(),
});

const argumentSchema = z.union([z.strictObject({ fixed: z.string("expected text") }), fileFieldSchema], {
  error: "expected either fixed, or label and kind with unit, decimals, min, max, options, help, example as needed",
});

const currentSchema = z.strictObject({
  view: text,
  label: text,
  /** Groups actions that change the same value; the action's id without one. */
  id: key.optional(),
  /** Fields of results that are not arguments of the action. */
  results: z.record(z.string(), fileFieldSchema).optional(),
  /** The value that those results then have. */
  becomes: z.record(z.string(), z.string()).optional(),
});

export const fileActionSchema = z.strictObject({
  id: key,
  contract: text,
  title: text,
  description: text.optional(),
  class: z.enum(riskClasses, `expected one of ${riskClasses.join(", ")}`).default("constitutional"),
  call: text,
  arguments: z.record(z.string(), argumentSchema).default({}),
  sentence: text,
  current: currentSchema.optional(),
  event: text.optional(),
  verify: z.enum(["current", "event", "execution"], "expected one of current, event, execution").optional(),
});

const chainAddresses = z.record(z.string().regex(/^[1-9]\d*$/, "expected a chain id"), addressSchema);

export const actionFileSchema = z.strictObject({
  id: key,
  name: text,
  description: text.optional(),
  sources: z.array(text).default([]),
  contracts: z.record(
    key,
    z.strictObject({
      description: text.optional(),
      addresses: chainAddresses.default({}),
    }),
  ),
  actions: z.array(fileActionSchema).min(1, "expected at least one action"),
});

/** Actions that a DAO adds for contracts of its own. Its form is described in `actions/fluence-core.yaml`. */
export type ActionFile = z.infer<typeof actionFileSchema>;
export type FileAction = z.infer<typeof fileActionSchema>;
export type FileField = z.infer<typeof fileFieldSchema>;
