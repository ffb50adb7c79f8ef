import * as z from "zod/mini";
import type { DraftKind } from "#governance-ui/drafts/use-kept-draft.ts";

/** An empty field is no number, which JSON has no word for. */
const share = z.pipe(
  z.nullable(z.number()),
  z.transform((value) => value ?? Number.NaN),
);

const ballotSchema = z.object({
  support: z.nullable(z.number()),
  split: z.nullable(z.object({ for: share, against: share, abstain: share })),
  reason: z.string(),
});

/** How the reader means to vote, and why. */
export type BallotDraft = z.infer<typeof ballotSchema>;

export const ballotDraft: DraftKind<BallotDraft> = {
  schema: ballotSchema,
  empty: { support: null, split: null, reason: "" },
};
