import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";

const ballot = {
  weight: decimal,
  for: decimal,
  against: decimal,
  abstain: decimal,
  reason: z.string(),
  at: time,
  block,
  txHash: hash,
};

export const VoteViewSchema = z.object({ voter: address, ...ballot }).openapi("Vote");
export type VoteView = z.infer<typeof VoteViewSchema>;

export const VotePageSchema = z
  .object({ items: z.array(VoteViewSchema), nextCursor: z.string().nullable() })
  .openapi("VotePage");

export const AccountBallotSchema = z
  .object({
    proposalId: decimal,
    proposalNumber: z.int(),
    title: z.string(),
    ...ballot,
  })
  .openapi("AccountBallot");

export const AccountBallotPageSchema = z
  .object({ items: z.array(AccountBallotSchema), nextCursor: z.string().nullable() })
  .openapi("AccountBallotPage");
