import { z } from "zod";

const listSchema = z.array(z.record(z.string(), z.unknown()));

/** As JSON would carry it: without fields that are undefined. */
export function plainJson(value: unknown): Record<string, unknown>[] {
  return listSchema.parse(JSON.parse(JSON.stringify(value)));
}
