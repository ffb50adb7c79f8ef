import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";

const tokens = decimal.openapi({ description: "In the token's smallest unit." });
const bps = z.int().openapi({ description: "Hundredths of a percent." });
const providerNumber = z.int().openapi({ description: "The provider's number." });

export const providerStanding = z.enum(["serving", "idle", "closed", "barred"]).openapi({
  description: "Whether a commitment of it runs (serving) or none does (idle), unless it closed or a vote barred it.",
});

const UnitKindSchema = z
  .object({
    kind: z.int(),
    name: z.string(),
    listed: z.boolean().openapi({ description: "Whether units of it can be activated and renewed." }),
    weight: decimal.openapi({ description: "Of a unit, when rewards are shared." }),
    stakeUsd8: decimal.openapi({ description: "Stake behind a unit, US dollars with 8 decimals." }),
  })
  .openapi("UnitKind");

const summary = {
  provider: providerNumber,
  operator: address,
  payee: address,
  organisation: z.object({ id: hash, name: z.string().nullable() }).nullable(),
  standing: providerStanding,
  standingSince: time.openapi({ description: "When it registered, closed, or was barred or let back." }),
  hardware: z
    .array(z.object({ kind: z.int(), declared: z.int(), activated: z.int() }))
    .openapi({ description: "Units that it declared, and those of its last commitment." }),
  units: z.int().openapi({ description: "Of its last commitment, of all kinds." }),
  stakeTokens: tokens.openapi({ description: "Active stake of all its stakers, after slashes." }),
  selfStakeTokens: tokens.openapi({ description: "Of that, the operator's and the payee's." }),
  neededTokens: tokens.openapi({ description: "What its last commitment needs." }),
  commissionBps: bps,
  weight: decimal.openapi({ description: "With which it takes part in rewards from the next epoch on." }),
  untilEpoch: z.int().nullable().openapi({ description: "First epoch after its last commitment." }),
  untilAt: time.nullable(),
  rateBps: z.number().nullable().openapi({
    description:
      "What a staked token earns in a year after commission, were every epoch as the last settled one. Null where nothing is earned.",
  }),
};
const ProviderSchema = z.object(summary).openapi("Provider");
export type ProviderSummary = z.infer<typeof ProviderSchema>;

export const ProviderPageSchema = z
  .object({
    kinds: z.array(UnitKindSchema),
    terms: z.object({
      open: z.boolean().openapi({ description: "Whether anybody may register; else those whom votes admitted." }),
      leastStakeTokens: tokens,
      unbondingSeconds: z.int(),
      slashCapBps: bps,
      slasher: address.nullable(),
      flagger: address.nullable(),
      priceFeed: address.nullable(),
      commissionStepBps: bps,
      commissionNoticeSeconds: z.int(),
      leastDurationEpochs: z.int(),
      mostDurationEpochs: z.int(),
      tranches: z.int().openapi({ description: "Epochs over which a reward vests in equal parts." }),
    }),
    epochs: z.object({
      current: z.int().nullable().openapi({ description: "null before the first." }),
      startAt: time.openapi({ description: "Of epoch 0." }),
      epochSeconds: z.int(),
    }),
    prices: z
      .object({
        quorum: z.int().openapi({ description: "How many reports of a round make a price." }),
        items: z.array(
          z.object({
            address,
            reported: z.boolean().openapi({ description: "For the round that is open." }),
            last: z.object({ round: z.int(), priceUsd8: decimal, at: time }).nullable(),
          }),
        ),
        openRound: z.object({ round: z.int(), closesAt: time, reports: z.int() }),
        price: z.object({ lowUsd8: decimal, highUsd8: decimal }).nullable().openapi({
          description: "US dollars for a token, 8 decimals, by the last round with a quorum.",
        }),
      })
      .nullable()
      .openapi({ description: "What reporters say the token is worth; null until who they are was read." }),
    lastSettled: z.object({ epoch: z.int(), emissionTokens: tokens, earnedTokens: tokens, weight: decimal }).nullable(),
    counts: z.object({ serving: z.int(), idle: z.int(), closed: z.int(), barred: z.int() }),
    stakeTokens: tokens.openapi({ description: "Active stake behind all providers." }),
    units: z.int().openapi({ description: "In commitments that run." }),
    items: z.array(ProviderSchema),
    nextCursor: z.string().nullable(),
  })
  .openapi("ProviderPage");

export type ProviderPage = z.infer<typeof ProviderPageSchema>;

const eventSchema = z.object({ sentence: z.string(), block, at: time, txHash: hash });

const RewardStateSchema = z.object({
  earnedTokens: tokens.openapi({ description: "In settled epochs." }),
  vestedTokens: tokens,
  claimedTokens: tokens,
  claimableTokens: tokens,
});
const rewardPoints = z
  .array(z.object({ epoch: z.int(), at: time, earnedTokens: tokens, vestedTokens: tokens }))
  .openapi({
    description:
      "At the start of each epoch: all that was earned and vested by then. Those to come are of what is earned already.",
  });

export const ProviderDetailSchema = z
  .object({
    ...summary,
    registeredAt: time,
    proposedOperator: address.nullable(),
    statementHash: hash,
    shareIndex: decimal.openapi({ description: "What a share of the pool is worth, in parts of 2^95." }),
    stakers: z.int(),
    kinds: z.array(UnitKindSchema),
    epochs: ProviderPageSchema.shape.epochs,
    nextCommission: z.object({ bps, readyAt: time }).nullable(),
    terms: z
      .array(
        z.object({
          fromEpoch: z.int(),
          fromAt: time,
          untilEpoch: z.int().openapi({ description: "First epoch after it." }),
          untilAt: time,
          weight: decimal,
          commissionBps: bps,
          flagged: z.boolean(),
        }),
      )
      .openapi({ description: "With what it takes part in rewards, oldest first; each lasts until the next begins." }),
    commitments: z
      .array(
        z.object({
          kind: z.enum(["activated", "renewed"]),
          hardware: z.array(z.object({ kind: z.int(), units: z.int() })),
          untilEpoch: z.int(),
          untilAt: time,
          neededTokens: tokens,
          priceUsd8: decimal,
          block,
          at: time,
          txHash: hash,
        }),
      )
      .openapi({
        description: "Activations, with the units that they added, and renewals; newest first, at most 200.",
      }),
    slashes: z
      .array(
        z.object({
          number: z.int(),
          lostBps: z.number().openapi({ description: "Of what a share was worth before." }),
          lostTokens: tokens,
          emptied: z.boolean(),
          evidenceHash: hash,
          block,
          at: time,
          txHash: hash,
        }),
      )
      .openapi({ description: "Newest first, at most 200." }),
    slashRequests: z
      .array(
        z.object({
          request: z.int(),
          slasher: address,
          ground: z.string(),
          bps,
          evidenceHash: hash,
          readyAt: time.openapi({ description: "From then on anyone may carry it out, unless it is stopped." }),
          outcome: z.enum(["waiting", "stopped", "done"]),
          at: time,
        }),
      )
      .openapi({ description: "Newest first, at most 200. Those that nobody carries out in time lapse." }),
    rewards: z.object({
      own: RewardStateSchema,
      stakers: z.object({ earnedTokens: tokens, vestedTokens: tokens }),
      points: rewardPoints,
    }),
    history: z.array(eventSchema).openapi({ description: "What became of it, newest first; at most 100." }),
  })
  .openapi("ProviderDetail");

export const StakerPageSchema = z
  .object({
    items: z.array(
      z.object({
        staker: address,
        stakeTokens: tokens,
        leavingTokens: tokens,
        readyAt: time.nullable(),
        delegate: address.nullable(),
        shareBps: z.number().openapi({ description: "Of the active stake." }),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .openapi("StakerPage");

export const StakerSchema = z
  .object({
    address,
    stakeTokens: tokens.openapi({ description: "Active, with all providers." }),
    leavingTokens: tokens,
    claimableTokens: tokens,
    positions: z
      .array(
        z.object({
          provider: providerNumber,
          organisation: summary.organisation,
          standing: providerStanding,
          commissionBps: bps,
          rateBps: z.number().nullable(),
          stakeTokens: tokens,
          leavingTokens: tokens,
          readyAt: time.nullable().openapi({ description: "From when on what leaves can be withdrawn." }),
          delegate: address.nullable(),
          rewards: RewardStateSchema,
        }),
      )
      .openapi({ description: "Where it has stake or rewards, the newest first; at most 100." }),
    operates: z
      .array(
        z.object({
          provider: providerNumber,
          organisation: summary.organisation,
          standing: providerStanding,
          isOperator: z.boolean(),
          isPayee: z.boolean(),
          units: z.int(),
          untilEpoch: z.int().nullable(),
          untilAt: time.nullable(),
          neededTokens: tokens,
          stakeTokens: tokens,
          rewards: RewardStateSchema,
        }),
      )
      .openapi({ description: "Providers that it acts for or is paid for." }),
    points: rewardPoints.openapi({ description: "Of all positions together, at the start of each epoch to come." }),
    history: z.array(eventSchema).openapi({ description: "What it did, newest first; at most 100." }),
  })
  .openapi("Staker");
