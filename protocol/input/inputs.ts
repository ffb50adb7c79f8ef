import { z } from "zod";
import type { Field } from "./field.ts";
import { formatFieldText, parseFieldText, writeFieldText } from "./field-text.ts";
import { InputError, type InputIssue } from "./input-error.ts";

/** Parsed inputs by field name: canonical strings, see `Field`. Safe to write as JSON. */
export type Inputs = Readonly<Record<string, string>>;

const exactNumber = z
  .number()
  .refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, "lost digits as a number; write it in quotes");

/** The schema of one field: what a person wrote to the canonical string. */
export function fieldSchema(field: Field): z.ZodType<string> {
  const missing = `is missing; write for example ${field.example}`;
  const isList = field.kind === "json" || field.kind === "addresses";
  const expected = isList ? "expected a list" : "expected one value, not a list or a group";
  const error = (issue: { input?: unknown }) => (issue.input === undefined ? missing : expected);
  const text = isList
    ? z.union([z.string(), z.array(z.unknown()).transform((list) => JSON.stringify(list))], { error })
    : z.union([z.string(), exactNumber, z.bigint(), z.boolean()], { error }).transform(String);
  return text.transform((value, context) => {
    try {
      return parseFieldText(field, value);
    } catch (error) {
      context.addIssue({
        code: "custom",
        message: error instanceof Error ? error.message : String(error),
      });
      return z.NEVER;
    }
  });
}

/** An amount whose unit follows from a chosen asset, with that unit. */
export function resolveField(field: Field, fields: readonly Field[], inputs: Inputs): Field {
  if (field.assetField === null) return field;
  const chosen = inputs[field.assetField];
  const options = fields.find((other) => other.name === field.assetField)?.options ?? [];
  const asset = options.find((option) => option.value === chosen);
  return asset === undefined ? field : { ...field, unit: asset.label, decimals: asset.decimals ?? 0 };
}

/** Reads all fields of an action. Throws `InputError` with every problem at once. */
export function parseInputs(subject: string, fields: readonly Field[], input: unknown): Inputs {
  const record = z.record(z.string(), z.unknown()).safeParse(input);
  if (!record.success) throw new InputError(subject, [{ path: [], message: `expected the fields ${names(fields)}` }]);

  const units: Record<string, string> = {};
  for (const asset of fields.filter((field) => field.kind === "asset")) {
    const parsed = fieldSchema(asset).safeParse(record.data[asset.name]);
    if (parsed.success) units[asset.name] = parsed.data;
  }
  const fallbacks = fields.flatMap(({ name, fallback }) =>
    fallback !== null && (record.data[name] === undefined || record.data[name] === "") ? [[name, fallback]] : [],
  );
  const shape = fields.map((field) => [field.name, fieldSchema(resolveField(field, fields, units))] as const);
  const parsed = z
    .strictObject(Object.fromEntries(shape))
    .safeParse({ ...record.data, ...Object.fromEntries(fallbacks) });
  if (parsed.success) return parsed.data;
  throw new InputError(
    subject,
    parsed.error.issues.flatMap((issue) => describeIssue(issue, fields)),
  );
}

function describeIssue(issue: z.core.$ZodIssue, fields: readonly Field[]): InputIssue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [key],
      message: `is not a field of this action; it has ${names(fields)}`,
    }));
  }
  const path = issue.path.filter((part) => typeof part !== "symbol");
  return [{ path, message: issue.message }];
}

export function writeInputs(fields: readonly Field[], inputs: Inputs): Record<string, string> {
  return eachField(fields, inputs, writeFieldText);
}

/** The inputs in words, for sentences. */
export function formatInputs(fields: readonly Field[], inputs: Inputs): Record<string, string> {
  return eachField(fields, inputs, formatFieldText);
}

/** What `parseInputs` would refuse about inputs that came from the chain. */
export function brokenBounds(fields: readonly Field[], inputs: Inputs): string[] {
  return fields.flatMap((field) => {
    const raw = inputs[field.name];
    if (raw === undefined) return [];
    const resolved = resolveField(field, fields, inputs);
    const parsed = fieldSchema(resolved).safeParse(writeFieldText(resolved, raw));
    return parsed.success ? [] : parsed.error.issues.map((issue) => `${field.label}: ${issue.message}`);
  });
}

function eachField(fields: readonly Field[], inputs: Inputs, write: (field: Field, raw: string) => string) {
  return Object.fromEntries(
    fields.map((field) => [field.name, write(resolveField(field, fields, inputs), inputs[field.name] ?? "")]),
  );
}

function names(fields: readonly Field[]): string {
  return fields.length === 0 ? "no fields" : fields.map((field) => field.name).join(", ");
}
