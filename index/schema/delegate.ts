import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";
import { AccountBallotSchema } from "./vote.ts";

const delegators = z.int().openapi({
  description:
    "Accounts that delegate to this one, and those for whom a contract holds tokens that do; who does both counts twice.",
});

const HeldTokensSchema = z
  .object({
    keeper: address.openapi({ description: "The contract that holds them." }),
    surrogate: address.openapi({ description: "Where they are in the token's ledger." }),
    tokens: decimal,
    delegate: address.openapi({ description: "Through whom they vote." }),
  })
  .openapi("HeldTokens");

const SurrogateSchema = z.object({ keeper: address, delegate: address, holders: z.int() }).openapi("Surrogate");

export const DelegateViewSchema = z
  .object({
    address,
    votes: decimal,
    shareBps: z.number().openapi({ description: "Of the votable supply." }),
    delegators,
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
    delegators,
    held: z.array(HeldTokensSchema).openapi({
      description: "What contracts hold for this account, whose votes stay its own; at most the newest 200.",
    }),
    surrogate: SurrogateSchema.nullable().openapi({
      description:
        "Of an account in which a contract holds tokens for others: for how many, and through whom they vote.",
    }),
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
