import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { address, hex, integer } from "./scalar.ts";

const electionPhase = z.enum(["registration", "endorsement", "vetting", "voting", "counting", "settled", "failed"]);

const terms = z.object({
  seats: z.number(),
  runnersUp: z.number(),
  approvals: z.number(),
  rule: z.enum(["proportional", "plain"]),
  orgCap: z.number(),
  minSeats: z.number(),
  maxExclusions: z.number(),
  registrationSeconds: z.number(),
  endorsementSeconds: z.number(),
  vettingSeconds: z.number(),
  votingSeconds: z.number(),
  extensionSeconds: z.number(),
  minEndorsementBps: z.number(),
  minCombinationBps: z.number(),
  turnoutFloorBps: z.number(),
  bondReturnBps: z.number(),
  decayFromBps: z.number(),
  vetter: z.nullable(address),
  bondWei: integer,
  termSeconds: z.number(),
});

const phase = z.object({ phase: electionPhase, startAt: z.number(), endAt: z.nullable(z.number()) });

const summary = z.object({
  number: z.number(),
  byElection: z.boolean(),
  phase: electionPhase,
  phases: z.array(phase),
  openedAt: z.number(),
  openedBy: address,
  openedTx: hex,
  extended: z.boolean(),
  seats: z.number(),
  candidates: z.number(),
  qualified: z.number(),
  ballots: z.number(),
  turnoutTokens: integer,
  turnoutFloorTokens: z.nullable(integer),
  winners: z.array(address),
  seated: z.boolean(),
});

const candidate = z.object({
  address,
  registration: z.number(),
  organisation: z.nullable(z.object({ id: hex, name: z.nullable(z.string()) })),
  statementUri: z.string(),
  statementHash: hex,
  statement: z.nullable(z.string()),
  statementFault: z.nullable(z.string()),
  registeredAt: z.number(),
  registeredTx: hex,
  endorsedTokens: integer,
  endorsements: z.number(),
  qualified: z.boolean(),
  place: z.nullable(z.number()),
  excluded: z.nullable(z.object({ reasonHash: hex, at: z.number(), txHash: hex })),
  restored: z.nullable(z.object({ at: z.number(), txHash: hex })),
  bond: z.nullable(z.object({ bondWei: integer, to: address, at: z.number() })),
  standing: z.nullable(
    z.object({
      rank: z.nullable(z.number()),
      winner: z.boolean(),
      supportUnits: integer,
      approvedTokens: integer,
    }),
  ),
});

const round = z.object({
  address,
  winner: z.boolean(),
  supports: z.array(z.object({ address, supportUnits: integer })),
});

const combination = z.object({
  approvals: integer,
  places: z.array(z.number()),
  weightTokens: integer,
  ballots: z.number(),
});

export const electionDetail = answer(
  "ElectionDetail",
  z.extend(summary, {
    terms,
    votableTokens: z.nullable(integer),
    minEndorsementTokens: z.nullable(integer),
    minCombinationTokens: z.nullable(integer),
    endorsementSnapshotAt: z.number(),
    voteSnapshotAt: z.number(),
    exclusionsUsed: z.number(),
    items: z.array(candidate),
    combinations: z.array(combination),
    rounds: z.array(round),
    count: z.nullable(z.object({ loaded: z.number(), total: z.number(), ranked: z.number() })),
    settled: z.nullable(z.object({ at: z.number(), txHash: hex })),
    seating: z.nullable(z.object({ at: z.number(), txHash: hex, seating: z.number(), term: z.number() })),
    timeline: z.array(
      z.object({ kind: z.string(), sentence: z.string(), at: z.number(), txHash: hex, block: z.number() }),
    ),
  }),
);

export const electionPage = answer(
  "ElectionPage",
  z.object({
    items: z.array(summary),
    nextCursor: z.nullable(z.string()),
    contract: address,
    current: z.boolean(),
    nextElectionAt: z.number(),
    openSeats: z.number(),
    nextTerms: terms,
  }),
);

const ballot = z.object({
  voter: address,
  approvals: integer,
  approved: z.array(address),
  weightTokens: integer,
  countedTokens: integer,
  at: z.number(),
  block: z.number(),
  txHash: hex,
});

export const electionBallotPage = answer(
  "ElectionBallotPage",
  z.object({ items: z.array(ballot), nextCursor: z.nullable(z.string()) }),
);

export const candidateDetail = answer(
  "CandidateDetail",
  z.object({
    election: z.object({ number: z.number(), phase: electionPhase }),
    candidate,
    endorsements: z.array(z.object({ holder: address, weightTokens: integer, at: z.number(), txHash: hex })),
  }),
);

export type ElectionPhase = z.infer<typeof electionPhase>;
export type ElectionTerms = z.infer<typeof terms>;
export type ElectionSpan = z.infer<typeof phase>;
export type ElectionSummary = z.infer<typeof summary>;
export type ElectionDetail = z.infer<typeof electionDetail>;
export type ElectionPage = z.infer<typeof electionPage>;
export type ElectionBallotPage = z.infer<typeof electionBallotPage>;
export type ElectionBallot = z.infer<typeof ballot>;
export type CandidateView = z.infer<typeof candidate>;
export type CandidateDetail = z.infer<typeof candidateDetail>;
export type CountRound = z.infer<typeof round>;
export type Combination = z.infer<typeof combination>;
