import { z } from "zod";

const RailsSchema = z.record(z.string(), z.string());

/** A rail's names and values. */
export type Rails = z.infer<typeof RailsSchema>;

export function storeRails(rails: Readonly<Record<string, bigint | number>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(rails).map(([name, value]) => [name, value.toString()])));
}

export function storedRails(json: string): Rails {
  return RailsSchema.parse(JSON.parse(json));
}
