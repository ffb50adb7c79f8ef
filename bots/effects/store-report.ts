import type { EngineContext } from "#bots/engine/context.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import { type EffectsReport, reportSchema } from "#proposals/report/report.ts";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import { verdict } from "#proposals/report/verdict.ts";
import type { DueReport } from "./due-reports.ts";

type ReportContext = Pick<EngineContext, "store" | "chainId" | "nowMs" | "log">;

/** Keeps a report, and tells people of its errors and of what it shows otherwise than the first one. */
export async function storeReport(
  context: ReportContext,
  { proposalId, stage }: DueReport,
  report: EffectsReport,
): Promise<void> {
  const proposal_id = proposalId.toString();
  const first = await firstReport(context, proposal_id);
  await context.store
    .insertInto("effect_reports")
    .values({
      chain_id: context.chainId,
      proposal_id,
      stage,
      block: report.block.number,
      block_hash: report.block.hash,
      at: report.block.at,
      made_at: report.madeAt,
      json: JSON.stringify(report),
    })
    .onConflict((conflict) => conflict.columns(["chain_id", "proposal_id", "stage"]).doNothing())
    .execute();
  context.log(`reported on ${proposal_id} (${stage}): ${verdict(report)}`);
  const subject = `${proposal_id}:${stage}`;
  if (report.findings[0]?.level === "error") {
    await raiseNotice(context, "report-errors", subject, `“${report.title}” (${proposal_id}): ${verdict(report)}`);
  }
  const differences = first === null ? [] : reportDifferences(first, report);
  const [worst] = differences;
  if (worst === undefined) return;
  const count = differences.length === 1 ? "One of its effects differs" : `${differences.length} of its effects differ`;
  const what = `${count} from its first report. First: ${worst.finding.title} (${worst.kind}).`;
  await raiseNotice(context, "report-differs", subject, `“${report.title}” (${proposal_id}): ${what}`);
}

async function firstReport(context: ReportContext, proposalId: string): Promise<EffectsReport | null> {
  const row = await context.store
    .selectFrom("effect_reports")
    .select("json")
    .where("chain_id", "=", context.chainId)
    .where("proposal_id", "=", proposalId)
    .orderBy("made_at")
    .executeTakeFirst();
  // What an older version wrote may have another shape.
  return row === undefined ? null : (reportSchema.safeParse(JSON.parse(row.json)).data ?? null);
}
