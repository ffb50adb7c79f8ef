import { z } from "zod";
import { readingKey } from "#index/readings/reading-keys.ts";
import type { Store } from "#store/schema/database.ts";

const railSchema = z.object({
  min: z.string(),
  max: z.string(),
  maxStepBps: z.int(),
  /** Left out in what an earlier version kept. */
  maxStep: z.string().default("1"),
  nextChangeAt: z.int(),
});

/** What of the emission contracts no log of the index tells, as of one block. */
export const emissionReadingSchema = z.object({
  schedule: z.object({ startSeconds: z.int(), epochSeconds: z.int(), windowSeconds: z.int() }),
  multiplierWad: z.string(),
  maxBudgetTokens: z.string(),
  /** In the order of the contract. */
  rails: z.array(railSchema),
  guardian: z.object({ account: z.string(), untilAt: z.int() }),
  reserve: z.object({
    address: z.string(),
    balanceTokens: z.string(),
    owedTokens: z.string(),
    surplusTokens: z.string(),
    pulledTokens: z.string(),
  }),
  rewards: z.object({ address: z.string(), balanceTokens: z.string() }),
  revenueSource: z.string(),
  marketSource: z.string(),
  /** Null where the revenue source takes no reports. */
  panel: z
    .object({
      quorum: z.int(),
      reporters: z.array(z.string()),
      /** The epoch that was open for reports, or null. */
      openEpoch: z.int().nullable(),
      reported: z.array(z.string()),
    })
    .nullable(),
});
export type EmissionReading = z.infer<typeof emissionReadingSchema>;

export async function emissionReading(store: Store): Promise<EmissionReading | undefined> {
  const row = await store
    .selectFrom("readings")
    .select("value")
    .where("key", "=", readingKey.emissions)
    .executeTakeFirst();
  return row === undefined ? undefined : emissionReadingSchema.parse(JSON.parse(row.value));
}
