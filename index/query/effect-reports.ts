import { type EffectsReport, reportSchema } from "#proposals/report/report.ts";
import type { Store } from "#store/schema/database.ts";
import { REPORT_STAGES, type ReportStage } from "#store/tables/effect-reports.ts";

export type StageReport = { stage: ReportStage; report: EffectsReport };

/** What the bots reported on a proposal, in the order of its life. */
export async function effectReports(store: Store, chainId: number, proposalId: string): Promise<StageReport[]> {
  const rows = await store
    .selectFrom("effect_reports")
    .select(["stage", "json"])
    .where("chain_id", "=", chainId)
    .where("proposal_id", "=", proposalId)
    .execute();
  return REPORT_STAGES.flatMap((stage) => {
    const row = rows.find((candidate) => candidate.stage === stage);
    // What another version wrote may have another shape.
    const parsed = row === undefined ? undefined : reportSchema.safeParse(JSON.parse(row.json)).data;
    return parsed === undefined ? [] : [{ stage, report: parsed }];
  });
}
