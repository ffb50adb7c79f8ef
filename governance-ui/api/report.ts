import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson } from "./get-json.ts";
import { integer } from "./scalar.ts";

const finding = z.object({
  check: z.string(),
  level: z.enum(["error", "warning", "info"]),
  key: z.string(),
  title: z.string(),
  detail: z.string(),
  change: z.nullable(z.object({ before: z.string(), after: z.string() })),
  mark: z.string(),
});

export const report = answer(
  "EffectsReport",
  z.object({
    version: z.literal(1),
    title: z.string(),
    proposalId: z.nullable(integer),
    state: z.nullable(z.string()),
    network: z.object({ name: z.string(), chainId: z.number() }),
    block: z.object({ number: z.number(), hash: z.string(), at: z.number() }),
    madeAt: z.number(),
    run: z.object({
      way: z.string(),
      executed: z.boolean(),
      reason: z.nullable(z.string()),
      at: z.number(),
      gasUsed: z.nullable(integer),
    }),
    sentences: z.array(z.string()),
    findings: z.array(finding),
  }),
);

const stage = z.enum(["proposed", "before-queue", "before-execute"]);

const reports = answer(
  "ProposalReports",
  z.object({
    reports: z.array(z.object({ stage, report })),
    differences: z.array(z.object({ kind: z.enum(["new", "gone", "changed"]), finding, earlier: z.nullable(finding) })),
    failures: z.array(z.object({ stage, at: z.number(), reason: z.string() })),
  }),
);

export type Finding = z.infer<typeof finding>;
export type EffectsReport = z.infer<typeof report>;
export type ProposalReports = z.infer<typeof reports>;
export type ReportStage = z.infer<typeof stage>;
export type ReportFailure = ProposalReports["failures"][number];
export type ReportDifference = ProposalReports["differences"][number];

/** A report comes some seconds after what it is about, and nothing on the chain announces it. */
const POLL_MS = 5_000;

/** Under the key of its proposal, so that it is asked for again with it. */
export function reportQuery(id: string, over: boolean) {
  return queryOptions({
    queryKey: ["proposal", id, "report"],
    queryFn: ({ signal }) => getJson(`proposals/${encodeURIComponent(id)}/report`, reports, signal),
    refetchInterval: over ? false : POLL_MS,
  });
}
