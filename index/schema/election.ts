import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";

const tokens = decimal.openapi({ description: "In the token's smallest unit." });
const bytes32 = hash;

export const electionPhase = z.enum([
  "registration",
  "endorsement",
  "vetting",
  "voting",
  "counting",
  "settled",
  "failed",
  "gave-way",
]);
export type ElectionPhase = z.infer<typeof electionPhase>;

export const ElectionTermsSchema = z
  .object({
    seats: z.int(),
    runnersUp: z.int().openapi({ description: "Most that are ranked after the winners." }),
    approvals: z.int().openapi({ description: "Most candidates on one ballot." }),
    rule: z.enum(["proportional", "plain"]),
    orgCap: z.int().openapi({ description: "Most winners of one organisation." }),
    minSeats: z.int().openapi({ description: "Fewer winners than this fail the election." }),
    maxExclusions: z.int(),
    registrationSeconds: z.int(),
    endorsementSeconds: z.int(),
    vettingSeconds: z.int(),
    votingSeconds: z.int(),
    extensionSeconds: z.int(),
    minEndorsementBps: z.int(),
    minCombinationBps: z.int(),
    turnoutFloorBps: z.int(),
    bondReturnBps: z.int(),
    decayFromBps: z.int().openapi({
      description:
        "How much of the vote has passed when late ballots start to count less, to nothing at the end of an extension; 10000 for never.",
    }),
    vetter: address.nullable(),
    bondWei: decimal,
    termSeconds: z.int(),
  })
  .openapi("ElectionTerms");

const OrganisationSchema = z
  .object({
    id: bytes32,
    name: z.string().nullable().openapi({ description: "Where the id is text; null where it is not." }),
  })
  .openapi("Organisation");

const PhaseSchema = z.object({ phase: electionPhase, startAt: time, endAt: time.nullable() }).openapi("ElectionSpan");

const summary = {
  number: z.int(),
  byElection: z.boolean(),
  phase: electionPhase,
  phases: z.array(PhaseSchema).openapi({
    description:
      "Registration, endorsement, vetting and voting, in order; the vote with its extension if there is one.",
  }),
  openedAt: time,
  openedBy: address,
  openedTx: hash,
  extended: z.boolean(),
  seats: z.int(),
  candidates: z.int(),
  qualified: z.int(),
  ballots: z.int(),
  turnoutTokens: tokens,
  turnoutFloorTokens: tokens.nullable().openapi({ description: "null before the vote." }),
  winners: z.array(address).openapi({ description: "Empty until it is settled." }),
  seated: z.boolean(),
};

export const ElectionSummarySchema = z.object(summary).openapi("ElectionSummary");

export const CandidateSchema = z
  .object({
    address,
    registration: z.int().openapi({ description: "From 1; of equals, the earlier wins." }),
    organisation: OrganisationSchema.nullable(),
    statementUri: z.string(),
    statementHash: bytes32,
    statement: z.string().nullable().openapi({
      description: "Markdown, where the URI holds it (data:) and its hash is right. Not sanitised.",
    }),
    statementFault: z.string().nullable().openapi({ description: "Why a data: statement is not shown." }),
    registeredAt: time,
    registeredTx: hash,
    endorsedTokens: tokens,
    endorsements: z.int().openapi({ description: "How many holders." }),
    qualified: z.boolean(),
    place: z.int().nullable().openapi({ description: "Its bit on the ballot." }),
    excluded: z
      .object({ reasonHash: bytes32, at: time, txHash: hash })
      .nullable()
      .openapi({ description: "By the vetter; it stays beside `restored`." }),
    restored: z.object({ at: time, txHash: hash }).nullable(),
    bond: z
      .object({ bondWei: decimal, to: address, at: time })
      .nullable()
      .openapi({ description: "null until paid out." }),
    standing: z
      .object({
        rank: z.int().nullable().openapi({ description: "From 0, runners-up after the winners; null for neither." }),
        winner: z.boolean(),
        supportUnits: decimal.openapi({
          description: "In 1/27720 of a token's smallest unit: in the round in which it is ranked, else in the last.",
        }),
        approvedTokens: tokens.openapi({ description: "Of all ballots that approve it, each in full." }),
      })
      .nullable()
      .openapi({ description: "By the ballots so far, or the result; null for who is not on the ballot." }),
  })
  .openapi("Candidate");

const RoundSchema = z
  .object({
    address: address.openapi({ description: "Whom the round ranks." }),
    winner: z.boolean(),
    supports: z
      .array(z.object({ address, supportUnits: decimal }))
      .openapi({ description: "Of the candidates still in the running, strongest first." }),
  })
  .openapi("CountRound");

const CombinationSchema = z
  .object({ approvals: decimal, places: z.array(z.int()), weightTokens: tokens, ballots: z.int() })
  .openapi("Combination");

export const ElectionDetailSchema = z
  .object({
    ...summary,
    terms: ElectionTermsSchema,
    votableTokens: tokens.nullable().openapi({ description: "At the start of the vote; null before." }),
    minEndorsementTokens: tokens.nullable().openapi({ description: "null before endorsement begins." }),
    minCombinationTokens: tokens.nullable().openapi({ description: "null before the vote begins." }),
    endorsementSnapshotAt: time,
    voteSnapshotAt: time,
    exclusionsUsed: z.int(),
    items: z.array(CandidateSchema).openapi({
      description: "Candidates by registration; statement and its URI are cut after 1,000 characters.",
    }),
    combinations: z.array(CombinationSchema).openapi({ description: "Open ones with weight, heaviest first." }),
    rounds: z.array(RoundSchema).openapi({
      description: "Of the ballots so far, or of the result; empty before the first ballot.",
    }),
    count: z.object({ loaded: z.int(), total: z.int(), ranked: z.int() }).nullable().openapi({
      description: "How far the count on the chain is.",
    }),
    settled: z.object({ at: time, txHash: hash }).nullable(),
    seating: z.object({ at: time, txHash: hash, seating: z.int(), term: z.int() }).nullable(),
    timeline: z.array(z.object({ kind: z.string(), sentence: z.string(), at: time, txHash: hash, block })).openapi({
      description: "What happened, oldest first, without single endorsements and ballots.",
    }),
  })
  .openapi("ElectionDetail");

export const ElectionPageSchema = z
  .object({
    items: z.array(ElectionSummarySchema).openapi({ description: "Newest first." }),
    nextCursor: z.string().nullable(),
    contract: address,
    current: z.boolean().openapi({
      description: "false where a vote has named another contract, whose elections are not known here.",
    }),
    nextElectionAt: time.openapi({ description: "From then on anyone may open the next one." }),
    openSeats: z.int().openapi({ description: "Seats that a by-election may fill now." }),
    nextTerms: ElectionTermsSchema,
  })
  .openapi("ElectionPage");

export const ElectionBallotSchema = z
  .object({
    voter: address,
    approvals: decimal,
    approved: z.array(address),
    weightTokens: tokens,
    countedTokens: tokens.openapi({ description: "After the decline of late ballots." }),
    at: time,
    block,
    txHash: hash,
  })
  .openapi("ElectionBallot");

export const ElectionBallotPageSchema = z
  .object({ items: z.array(ElectionBallotSchema), nextCursor: z.string().nullable() })
  .openapi("ElectionBallotPage");

export const EndorsementSchema = z
  .object({ holder: address, weightTokens: tokens, at: time, txHash: hash })
  .openapi("Endorsement");

export const CandidateDetailSchema = z
  .object({
    election: z.object({ number: z.int(), phase: electionPhase }),
    candidate: CandidateSchema,
    endorsements: z.array(EndorsementSchema).openapi({ description: "The newest hundred." }),
  })
  .openapi("CandidateDetail");
