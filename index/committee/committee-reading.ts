import { z } from "zod";
import { readingKey } from "#index/readings/reading-keys.ts";
import type { Store } from "#store/schema/database.ts";

const access = z.int().min(0).max(2);

/** The committee and its Safe as of one block. */
export const committeeReadingSchema = z.object({
  term: z.object({
    number: z.int(),
    endsSeconds: z.int(),
    seating: z.int(),
    seats: z.int(),
    filled: z.int(),
    recalled: z.int(),
    vacantSinceSeconds: z.int(),
    election: z.int(),
    source: z.int(),
  }),
  /** Those who sit, in the order of the contract. */
  seats: z.array(
    z.object({
      account: z.string(),
      election: z.int(),
      source: z.int(),
      place: z.int(),
      terms: z.int(),
      sinceSeating: z.int(),
      organisation: z.string(),
    }),
  ),
  threshold: z.int(),
  /** Who holds the elections. */
  elections: z.string(),
  rules: z.object({
    leastThreshold: z.int(),
    leastSeats: z.int(),
    termLimit: z.int(),
    leadSeconds: z.int(),
    nextElectionSeconds: z.int(),
    openSeats: z.int(),
  }),
  safe: z.object({
    owners: z.array(z.string()),
    threshold: z.int(),
    nonce: z.string(),
    modules: z.array(z.string()),
    guard: z.string(),
    synced: z.boolean(),
  }),
  /** What the guard in place lets through to the powers of the deployment; null where it cannot be asked. */
  access: z.record(z.string(), access).nullable(),
});
export type CommitteeReading = z.infer<typeof committeeReadingSchema>;

export async function committeeReading(store: Store): Promise<CommitteeReading | undefined> {
  const row = await store
    .selectFrom("readings")
    .select("value")
    .where("key", "=", readingKey.committee)
    .executeTakeFirst();
  return row === undefined ? undefined : committeeReadingSchema.parse(JSON.parse(row.value));
}
