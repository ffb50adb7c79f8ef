import { z } from "zod";
import { readingKey } from "#index/readings/reading-keys.ts";
import type { Store } from "#store/schema/database.ts";

/** What of the provider contracts no log of the index tells, as of one block. */
export const providerReadingSchema = z.object({
  schedule: z.object({ startSeconds: z.int(), epochSeconds: z.int(), windowSeconds: z.int() }),
  leastStakeTokens: z.string(),
  unbondingSeconds: z.int(),
  slashCapBps: z.int(),
  commissionStepBps: z.int(),
  commissionNoticeSeconds: z.int(),
  leastDurationEpochs: z.int(),
  mostDurationEpochs: z.int(),
  /** In how many parts, one an epoch, rewards vest. */
  tranches: z.int(),
});
export type ProviderReading = z.infer<typeof providerReadingSchema>;

export async function providerReading(store: Store): Promise<ProviderReading | undefined> {
  const row = await store
    .selectFrom("readings")
    .select("value")
    .where("key", "=", readingKey.providers)
    .executeTakeFirst();
  return row === undefined ? undefined : providerReadingSchema.parse(JSON.parse(row.value));
}
