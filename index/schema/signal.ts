import { z } from "@hono/zod-openapi";
import { SIGNAL_TYPES } from "#protocol/signals/signal-type.ts";
import { proposalState } from "./proposal.ts";
import { address, block, decimal, hash, riskClass, time } from "./scalars.ts";

export const signalState = z.enum(["pending", "active", "closed"]);
const signedBy = z.enum(["key", "contract"]).openapi({ description: "A contract vouches by ERC-1271." });

const envelope = (name: string) =>
  z
    .object({
      address,
      sig: z.string(),
      data: z.object({
        domain: z.record(z.string(), z.unknown()),
        types: z.record(z.string(), z.unknown()),
        message: z.record(z.string(), z.unknown()),
      }),
    })
    .openapi(name);

/** Messages as snapshot.js signs and posts them. Read again by `protocol/signals`, which says better what is wrong. */
export const SignedSignalSchema = envelope("SignedSignal");
export const SignedSignalBallotSchema = envelope("SignedSignalBallot");

const summary = {
  id: hash.openapi({ description: "EIP-712 hash of what its author signed." }),
  number: z.int(),
  title: z.string(),
  author: address,
  type: z.enum(SIGNAL_TYPES),
  choices: z.array(z.string()),
  state: signalState,
  startAt: time,
  endAt: time,
  receivedAt: time,
  ballots: z.int(),
  scores: z.array(decimal).openapi({ description: "For each choice, in the token's smallest unit, rounded down." }),
  totalVotes: decimal,
};

export const SignalSummarySchema = z.object(summary).openapi("SignalSummary");
export type SignalSummary = z.infer<typeof SignalSummarySchema>;

export const SignalRulesSchema = z
  .object({
    space: z.string(),
    chainId: z.int(),
    token: address,
    leastVotes: decimal.nullable().openapi({ description: "Votes an author needs; null while no node answers." }),
    signalsPerAuthorDay: z.int(),
    hub: z.boolean().openapi({ description: "Whether what is signed is sent on to a hub." }),
  })
  .openapi("SignalRules");

export const SignalPageSchema = z
  .object({ items: z.array(SignalSummarySchema), rules: SignalRulesSchema, nextCursor: z.string().nullable() })
  .openapi("SignalPage");

export const SignalDetailSchema = z
  .object({
    ...summary,
    message: z.record(z.string(), z.unknown()).openapi({ description: "As it was signed; its hash is the id." }),
    signedBy,
    snapshot: z.object({ block, hash, at: time }),
    rounds: z
      .array(z.object({ scores: z.array(decimal), eliminated: z.int().nullable() }))
      .nullable()
      .openapi({ description: "Of ranked choice." }),
    proposals: z
      .array(
        z.object({
          id: decimal,
          number: z.int(),
          title: z.string(),
          state: proposalState,
          riskClass: riskClass.nullable(),
        }),
      )
      .openapi({ description: "Those whose text cites this signal." }),
  })
  .openapi("SignalDetail");
export type SignalDetail = z.infer<typeof SignalDetailSchema>;

export const SignalBallotSchema = z
  .object({
    id: hash,
    voter: address,
    choice: z.string().openapi({ description: "In words." }),
    weight: decimal,
    reason: z.string(),
    signedAt: time,
    signedBy,
  })
  .openapi("SignalBallot");
export type SignalBallotView = z.infer<typeof SignalBallotSchema>;

export const SignalBallotPageSchema = z
  .object({ items: z.array(SignalBallotSchema), nextCursor: z.string().nullable() })
  .openapi("SignalBallotPage");

/** Signal, ballots with signatures and weights, result. */
export const SignalExportSchema = z.record(z.string(), z.unknown()).openapi("SignalExport");
