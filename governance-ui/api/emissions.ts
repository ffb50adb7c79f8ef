import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, queryString } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const terms = z.object({
  referenceUsd8: integer,
  kappaHalves: integer,
  minMultiplierBps: integer,
  maxMultiplierBps: integer,
  deadBandBps: integer,
  slewDownBps: integer,
  slewUpBps: integer,
  decayPpm: integer,
  epochCapTokens: integer,
});

const demand = z.object({ multiplierWad: integer, smoothedUsd8: integer, lastUsd8: integer, beforeLastUsd8: integer });
const state = z.extend(demand, { baselineTokens: integer, leftTokens: integer });

const epoch = z.object({
  epoch: z.number(),
  startAt: z.number(),
  endAt: z.number(),
  outcome: z.enum(["moved", "in-dead-band", "revenue-unknown", "missed", "raise-refused", "lapsed"]),
  oldMultiplierWad: integer,
  newMultiplierWad: integer,
  targetWad: z.nullable(integer),
  revenueUsd8: z.nullable(integer),
  smoothedUsd8: z.nullable(integer),
  baselineTokens: integer,
  emissionTokens: integer,
  leftTokens: integer,
  loweredBps: z.nullable(z.number()),
  block: z.number(),
  txHash: hex,
  at: z.number(),
});

const change = z.object({
  parameterId: z.string(),
  oldValue: integer,
  newValue: integer,
  at: z.number(),
  epoch: z.number(),
  proposalId: z.nullable(integer),
  proposalNumber: z.nullable(z.number()),
  termsBefore: terms,
  stateBefore: state,
});

const parameter = z.object({
  parameterId: z.string(),
  value: integer,
  min: integer,
  max: integer,
  maxStepBps: z.number(),
  maxStep: integer,
  nextChangeAt: z.number(),
});

const openEpoch = z.object({
  epoch: z.number(),
  closesAt: z.number(),
  reports: z.number(),
  medianUsd8: z.nullable(integer),
});

const emissions = answer(
  "Emissions",
  z.object({
    schedule: z.object({ startAt: z.number(), epochSeconds: z.number(), windowSeconds: z.number() }),
    currentEpoch: z.nullable(z.number()),
    nextEpoch: z.number(),
    nextPokeAt: z.number(),
    demand,
    targetWad: integer,
    terms: z.extend(terms, { baselineTokens: integer }),
    parameters: z.array(parameter),
    lowered: z.nullable(z.object({ multiplierBps: z.number(), untilEpoch: z.number() })),
    guardian: z.nullable(z.object({ account: address, untilAt: z.number() })),
    budget: z.object({
      budgetTokens: integer,
      emittedTokens: integer,
      leftTokens: integer,
      maxTokens: integer,
      endsEpoch: z.nullable(z.number()),
      endsAt: z.nullable(z.number()),
    }),
    reserve: z.object({
      address,
      balanceTokens: integer,
      owedTokens: integer,
      surplusTokens: integer,
      pulledTokens: integer,
    }),
    rewards: z.object({ address, balanceTokens: integer }),
    revenueSource: address,
    marketSource: z.nullable(address),
    reporters: z.nullable(
      z.object({
        quorum: z.number(),
        items: z.array(z.object({ address, reported: z.boolean() })),
        openEpoch: z.nullable(openEpoch),
      }),
    ),
    changes: z.array(change),
    items: z.array(epoch),
    nextCursor: z.nullable(z.string()),
  }),
);

export type EmissionsView = z.infer<typeof emissions>;
export type EpochView = z.infer<typeof epoch>;
export type EmissionChange = z.infer<typeof change>;
export type EmissionParameter = z.infer<typeof parameter>;

const PAGE = 400;

/** The window for reports opens and closes by the clock alone, which nothing announces. */
const POLL_MS = 30_000;

export const emissionsQuery = infiniteQueryOptions({
  queryKey: ["emissions"],
  queryFn: ({ pageParam, signal }) =>
    getJson(`emissions${queryString({ limit: PAGE, cursor: pageParam })}`, emissions, signal),
  initialPageParam: "",
  getNextPageParam: (last) => last.nextCursor,
  refetchInterval: POLL_MS,
});
