import { z } from "zod";

/** In the order in which a reader hears of them. */
export const levels = ["error", "warning", "info"] as const;

export type Level = (typeof levels)[number];

export const findingSchema = z.object({
  /** Id of the check that found it. */
  check: z.string(),
  level: z.enum(levels),
  /** What it is about; the same in every run of the same proposal. */
  key: z.string(),
  title: z.string(),
  detail: z.string(),
  /** In words, with units; null where nothing has a value before and after. */
  change: z.object({ before: z.string(), after: z.string() }).nullable(),
  /** What a later run must show again: two runs differ where this differs. */
  mark: z.string(),
});

/** One thing to know about a proposal's effects. */
export type Finding = z.infer<typeof findingSchema>;

const amount = z.string().regex(/^\d+$/);

export const reportSchema = z.object({
  version: z.literal(1),
  title: z.string(),
  /** Null for a proposal that is not on the chain. */
  proposalId: amount.nullable(),
  /** Of the proposal at the block, for one that is on the chain. */
  state: z.string().nullable(),
  network: z.object({ name: z.string(), chainId: z.number() }),
  /** The block whose state was forked. */
  block: z.object({ number: z.number(), hash: z.string(), at: z.number() }),
  /** When it was made, by the clock of the machine that made it. */
  madeAt: z.number(),
  run: z.object({
    /** How it came to its execution on the fork, in words. */
    way: z.string(),
    executed: z.boolean(),
    /** Why it was not. */
    reason: z.string().nullable(),
    /** The fork's clock at the execution. */
    at: z.number(),
    gasUsed: amount.nullable(),
  }),
  sentences: z.array(z.string()),
  /** Errors first, then warnings, then the rest. */
  findings: z.array(findingSchema),
});

/** What executing a proposal on a local fork showed. */
export type EffectsReport = z.infer<typeof reportSchema>;
