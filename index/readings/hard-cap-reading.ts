import { z } from "zod";
import { decimal, time } from "#index/schema/scalars.ts";

/** How the governor's hard cap stands for an asset, with its amounts as text. */
const HardCapReadingSchema = z.object({
  shareBps: z.int(),
  nextShareBps: z.int(),
  nextShareSinceSeconds: time,
  listedUntilSeconds: time,
  heldTokens: decimal,
  goneTokens: decimal,
  leftTokens: decimal,
  periodEndsAtSeconds: time,
});
export type HardCapReading = z.infer<typeof HardCapReadingSchema>;

type Standing = {
  [Name in keyof HardCapReading]: HardCapReading[Name] extends string ? bigint : number;
};

export function hardCapReading(standing: Standing): string {
  return JSON.stringify(standing, (_, value) => (typeof value === "bigint" ? value.toString() : value));
}

export function storedHardCap(json: string): HardCapReading {
  return HardCapReadingSchema.parse(JSON.parse(json));
}
