import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";

const wad = decimal.openapi({ description: "18 decimals." });
const usd8 = decimal.openapi({ description: "US dollars, 8 decimals." });
const tokens = decimal.openapi({ description: "In the token's smallest unit." });

const TermsSchema = z
  .object({
    referenceUsd8: usd8,
    kappaHalves: decimal.openapi({ description: "1: square root, 2: plain ratio." }),
    minMultiplierBps: decimal,
    maxMultiplierBps: decimal,
    deadBandBps: decimal,
    slewDownBps: decimal,
    slewUpBps: decimal,
    decayPpm: decimal,
    epochCapTokens: tokens,
  })
  .openapi("EmissionTerms");

const StateSchema = z
  .object({
    multiplierWad: wad,
    smoothedUsd8: usd8,
    lastUsd8: usd8,
    beforeLastUsd8: usd8,
    baselineTokens: tokens,
    leftTokens: tokens.openapi({ description: "Of the budget." }),
  })
  .openapi("EmissionState");

export const EpochViewSchema = z
  .object({
    epoch: z.int(),
    startAt: time,
    endAt: time,
    outcome: z.enum(["moved", "in-dead-band", "revenue-unknown", "missed", "raise-refused", "lapsed"]),
    oldMultiplierWad: wad,
    newMultiplierWad: wad,
    targetWad: wad.nullable(),
    revenueUsd8: usd8.nullable().openapi({ description: "null where it was not known." }),
    smoothedUsd8: usd8.nullable(),
    baselineTokens: tokens,
    emissionTokens: tokens,
    leftTokens: tokens.openapi({ description: "Of the budget, after the epoch." }),
    loweredBps: z.int().nullable().openapi({ description: "The guardian's limit, where one applied." }),
    block,
    txHash: hash,
    at: time.openapi({ description: "When it was accounted." }),
  })
  .openapi("EmissionEpoch");

const TermsChangeSchema = z
  .object({
    parameterId: z.string(),
    oldValue: decimal,
    newValue: decimal,
    at: time,
    epoch: z.int().openapi({ description: "The first epoch that it affected." }),
    proposalId: decimal.nullable(),
    proposalNumber: z.int().nullable(),
    termsBefore: TermsSchema,
    stateBefore: StateSchema,
  })
  .openapi("EmissionChange");

export const EmissionsSchema = z
  .object({
    schedule: z.object({ startAt: time, epochSeconds: z.int(), windowSeconds: z.int() }),
    currentEpoch: z.int().nullable().openapi({ description: "null before the first." }),
    nextEpoch: z.int().openapi({ description: "The first epoch that is not accounted." }),
    nextPokeAt: time.openapi({ description: "From then on anyone may poke." }),
    demand: z.object({ multiplierWad: wad, smoothedUsd8: usd8, lastUsd8: usd8, beforeLastUsd8: usd8 }),
    targetWad: wad,
    terms: TermsSchema.extend({ baselineTokens: tokens }),
    parameters: z
      .array(
        z.object({
          parameterId: z.string(),
          value: decimal,
          min: decimal,
          max: decimal,
          maxStepBps: z.int().openapi({ description: "Greatest change by one vote, of the present value." }),
          maxStep: decimal.openapi({ description: "The same in its unit, where that is more." }),
          nextChangeAt: time.openapi({ description: "From then on a vote may move it; 0 if it never did." }),
        }),
      )
      .openapi({ description: "In the contract's order, with their fixed rails." }),
    lowered: z.object({ multiplierBps: z.int(), untilEpoch: z.int() }).nullable(),
    guardian: z.object({ account: address, untilAt: time }).nullable(),
    budget: z.object({
      budgetTokens: tokens,
      emittedTokens: tokens,
      leftTokens: tokens,
      maxTokens: tokens,
      endsEpoch: z.int().nullable().openapi({
        description: "The epoch that spends the rest if revenue stays as it is; null if none within ten years does.",
      }),
      endsAt: time.nullable(),
    }),
    reserve: z.object({
      address,
      balanceTokens: tokens,
      owedTokens: tokens,
      surplusTokens: tokens,
      pulledTokens: tokens,
    }),
    rewards: z.object({ address, balanceTokens: tokens }),
    revenueSource: address,
    marketSource: address.nullable(),
    reporters: z
      .object({
        quorum: z.int(),
        items: z.array(z.object({ address, reported: z.boolean() })),
        openEpoch: z
          .object({ epoch: z.int(), closesAt: time, reports: z.int(), medianUsd8: usd8.nullable() })
          .nullable(),
      })
      .nullable()
      .openapi({ description: "null where the revenue source takes no reports." }),
    changes: z.array(TermsChangeSchema).openapi({ description: "By votes, newest first." }),
    items: z.array(EpochViewSchema).openapi({ description: "Epochs, newest first." }),
    nextCursor: z.string().nullable(),
  })
  .openapi("Emissions");
export type Emissions = z.infer<typeof EmissionsSchema>;
