import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";
import { AccountBallotSchema } from "./vote.ts";

export const DelegateViewSchema = z
  .object({
    address,
    votes: decimal,
    shareBps: z.number().openapi({ description: "Of the votable supply." }),
    delegators: z.int(),
    proposalsVoted: z.int(),
  })
  .openapi("Delegate");

export const DelegatePageSchema = z
  .object({
    items: z.array(DelegateViewSchema),
    votableSupply: decimal,
    totalSupply: decimal,
    nextCursor: z.string().nullable(),
  })
  .openapi("DelegatePage");

export const AccountViewSchema = z
  .object({
    address,
    balance: decimal,
    votes: decimal,
    delegate: address.nullable(),
    excluded: z.boolean().openapi({
      description: "Delegates to the sentinel, so its tokens cannot vote.",
    }),
    delegators: z.int(),
    voteHistory: z.array(z.object({ votes: decimal, block, at: time })),
    delegations: z.array(
      z.object({
        from: address.nullable(),
        to: address.nullable(),
        at: time,
        block,
        txHash: hash,
      }),
    ),
    ballots: z.array(AccountBallotSchema).openapi({ description: "The newest; the others are listed apart." }),
    ballotCount: z.int().openapi({ description: "Of all proposals; who splits votes may cast several for one." }),
  })
  .openapi("Account");
