import { z } from "@hono/zod-openapi";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import { address, block, decimal, hash, hex, riskClass, time } from "./scalars.ts";

export const REPORT_TROUBLES = ["errors", "differs", "unmade"] as const;

export const proposalState = z.enum(PROPOSAL_STATES);
export type ProposalState = z.infer<typeof proposalState>;

export const TallySchema = z.object({ for: decimal, against: decimal, abstain: decimal }).openapi("Tally");

export const CallViewSchema = z
  .object({
    target: address,
    valueWei: decimal,
    data: hex,
    signature: z.string().nullable(),
    args: z.array(z.object({ name: z.string(), type: z.string(), value: z.string() })),
    hasCode: z.boolean().nullable().openapi({
      description: "Whether the target had code when it was proposed.",
    }),
  })
  .openapi("CallView");

export const ActionViewSchema = z
  .object({
    actionId: z.string().nullable(),
    known: z.boolean(),
    title: z.string(),
    sentence: z.string(),
    parameterId: z.string().nullable(),
    parameterLabel: z.string().nullable().openapi({ description: "What of the chain it sets, in words." }),
    oldValue: z.string().nullable(),
    newValue: z.string().nullable(),
    oldHuman: z.string().nullable(),
    newHuman: z.string().nullable(),
    unit: z.string().nullable(),
    calls: z.array(CallViewSchema),
  })
  .openapi("ActionView");
export type ActionView = z.infer<typeof ActionViewSchema>;

const summary = {
  id: decimal,
  number: z.int().openapi({ description: "1 for the first proposal." }),
  title: z.string(),
  proposer: address,
  state: proposalState,
  riskClass: riskClass.nullable(),
  snapshotAt: time,
  voteEndAt: time.openapi({ description: "Last second at which any vote is taken." }),
  deadlineAt: time.openapi({
    description: "Last second of voting. Between voteEndAt and this, where they differ, only votes against are taken.",
  }),
  etaAt: time.nullable(),
  expiresAt: time.nullable().openapi({ description: "Last second at which it can be executed." }),
  createdAt: time,
  createdBlock: block,
  actions: z.array(ActionViewSchema),
  tally: TallySchema,
  quorum: decimal.nullable().openapi({ description: "Before the snapshot: what it would be now." }),
  quorumFixed: z.boolean(),
  majorityBps: z.int().nullable(),
  reportTrouble: z.enum(REPORT_TROUBLES).nullable().openapi({
    description: "Of the newest report of effects: that it has errors, differs from the first, or could not be made.",
  }),
};

export const ProposalSummarySchema = z.object(summary).openapi("ProposalSummary");
export type ProposalSummary = z.infer<typeof ProposalSummarySchema>;

export const ProposalPageSchema = z
  .object({
    items: z.array(ProposalSummarySchema),
    counts: z.record(proposalState, z.int()).openapi({
      description: "Of all proposals that match the other filters.",
    }),
    nextCursor: z.string().nullable(),
  })
  .openapi("ProposalPage");

export const timelineStage = z.enum([
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

export const TimelineEntrySchema = z
  .object({
    stage: timelineStage,
    at: time.openapi({ description: "May lie in the future." }),
    block: block.nullable(),
    txHash: hash.nullable(),
    by: address.nullable(),
  })
  .openapi("TimelineEntry");
export type TimelineEntry = z.infer<typeof TimelineEntrySchema>;

export const ExecutionSchema = z
  .object({
    verified: z.boolean().nullable().openapi({
      description: "null until every action was checked after execution, and while one is pending.",
    }),
    results: z.array(
      z.object({
        actionIndex: z.int(),
        ok: z.boolean(),
        expected: z.string(),
        actual: z.string(),
        pending: z.object({ until: time, what: z.string() }).nullable().openapi({
          description: "What is set in motion as voted and there from `until` on, when it is checked again; else null.",
        }),
        setAnew: z.boolean().openapi({
          description: "Whether a later change was made of what was pending, so that it is not on the chain as voted.",
        }),
        at: time,
      }),
    ),
  })
  .openapi("Execution");

export const ProposalDetailSchema = z
  .object({
    ...summary,
    description: z.string(),
    descriptionHash: hash,
    extended: z.boolean(),
    codePin: hex.nullable(),
    cancelReasonHash: hash.nullable(),
    timeline: z.array(TimelineEntrySchema),
    withdrawals: z.array(z.object({ voter: address, at: time, txHash: hash })).openapi({
      description: "Voters for whom nothing that they signed counts any more; what they send themselves does.",
    }),
    execution: ExecutionSchema,
  })
  .openapi("ProposalDetail");
export type ProposalDetail = z.infer<typeof ProposalDetailSchema>;
