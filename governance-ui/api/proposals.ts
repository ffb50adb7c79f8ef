import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { address, hex, integer, proposalState, riskClass } from "./scalar.ts";

const call = z.object({
  target: address,
  valueWei: integer,
  data: hex,
  signature: z.nullable(z.string()),
  args: z.array(z.object({ name: z.string(), type: z.string(), value: z.string() })),
  hasCode: z.nullable(z.boolean()),
});

const action = z.object({
  actionId: z.nullable(z.string()),
  known: z.boolean(),
  title: z.string(),
  sentence: z.string(),
  parameterId: z.nullable(z.string()),
  parameterLabel: z.nullable(z.string()),
  oldValue: z.nullable(z.string()),
  newValue: z.nullable(z.string()),
  oldHuman: z.nullable(z.string()),
  newHuman: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  calls: z.array(call),
});

const summary = z.object({
  id: integer,
  number: z.number(),
  title: z.string(),
  proposer: address,
  state: proposalState,
  riskClass: z.nullable(riskClass),
  snapshotAt: z.number(),
  voteEndAt: z.number(),
  deadlineAt: z.number(),
  etaAt: z.nullable(z.number()),
  expiresAt: z.nullable(z.number()),
  createdAt: z.number(),
  createdBlock: z.number(),
  actions: z.array(action),
  tally: z.object({ for: integer, against: integer, abstain: integer }),
  quorum: z.nullable(integer),
  quorumFixed: z.boolean(),
  majorityBps: z.nullable(z.number()),
  reportTrouble: z.nullable(z.enum(["errors", "differs", "unmade"])),
});

const timelineStage = z.enum([
  "created",
  "voting-started",
  "extended",
  "voting-ended",
  "queued",
  "executable",
  "executed",
  "canceled",
  "canceled-by-guardian",
  "expired",
]);

export const proposalDetail = answer(
  "ProposalDetail",
  z.extend(summary, {
    description: z.string(),
    descriptionHash: hex,
    extended: z.boolean(),
    codePin: z.nullable(hex),
    cancelReasonHash: z.nullable(hex),
    timeline: z.array(
      z.object({
        stage: timelineStage,
        at: z.number(),
        block: z.nullable(z.number()),
        txHash: z.nullable(hex),
        by: z.nullable(address),
      }),
    ),
    withdrawals: z.array(z.object({ voter: address, at: z.number(), txHash: hex })),
    execution: z.object({
      verified: z.nullable(z.boolean()),
      results: z.array(
        z.object({
          actionIndex: z.number(),
          ok: z.boolean(),
          expected: z.string(),
          actual: z.string(),
          pending: z.nullable(z.object({ until: z.number(), what: z.string() })),
          setAnew: z.boolean(),
          at: z.number(),
        }),
      ),
    }),
  }),
);

export const proposalPage = answer(
  "ProposalPage",
  z.object({
    items: z.array(summary),
    counts: z.partialRecord(proposalState, z.number()),
    nextCursor: z.nullable(z.string()),
  }),
);

export type CallView = z.infer<typeof call>;
export type ActionView = z.infer<typeof action>;
export type ProposalPage = z.infer<typeof proposalPage>;
export type ProposalSummary = z.infer<typeof summary>;
export type ProposalDetail = z.infer<typeof proposalDetail>;
export type TimelineStage = z.infer<typeof timelineStage>;
export type TimelineEntry = ProposalDetail["timeline"][number];
export type ProposalFilter = { state: string; class: string; q: string };
