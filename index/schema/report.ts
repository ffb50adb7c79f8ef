import { z } from "@hono/zod-openapi";
import { findingSchema, reportSchema } from "#proposals/report/report.ts";
import { REPORT_STAGES } from "#store/tables/effect-reports.ts";
import { time } from "./scalars.ts";

export const EffectsReportSchema = z.object(reportSchema.shape).openapi("EffectsReport");

export const DraftSchema = z
  .object({
    yaml: z.string().min(1).openapi({ description: "A proposal file, as `npm run propose` takes it." }),
  })
  .openapi("Draft");

export const ReportDifferenceSchema = z
  .object({
    kind: z.enum(["new", "gone", "changed"]),
    finding: findingSchema,
    earlier: findingSchema.nullable().openapi({ description: "What the first report said of the same." }),
  })
  .openapi("ReportDifference");

export const ProposalReportSchema = z
  .object({ stage: z.enum(REPORT_STAGES), report: reportSchema })
  .openapi("ProposalReport");

export const ReportFailureSchema = z
  .object({
    stage: z.enum(REPORT_STAGES),
    at: time.openapi({ description: "When the bots gave up, on their clock." }),
    reason: z.string(),
  })
  .openapi("ReportFailure");

export const ProposalReportsSchema = z
  .object({
    reports: z.array(ProposalReportSchema).openapi({ description: "As they were made; empty while there is none." }),
    differences: z
      .array(ReportDifferenceSchema)
      .openapi({ description: "What the newest shows otherwise than the first." }),
    failures: z.array(ReportFailureSchema).openapi({ description: "Reports that the bots have given up making." }),
  })
  .openapi("ProposalReports");

export type ProposalReports = z.infer<typeof ProposalReportsSchema>;
