import type { Store } from "#store/schema/database.ts";
import { REPORT_STAGES, type ReportStage } from "#store/tables/effect-reports.ts";

export type ReportFailure = { stage: ReportStage; at: number; reason: string };

/** Reports that the bots gave up making, in the order of the proposal's life. */
export async function reportFailures(store: Store, chainId: number, proposalId: string): Promise<ReportFailure[]> {
  const subjects = REPORT_STAGES.map((stage) => ({ stage, subject: `${proposalId}:${stage}` }));
  const rows = await store
    .selectFrom("bot_notices")
    .select(["subject", "message", "created_at"])
    .where("chain_id", "=", chainId)
    .where("kind", "=", "report-failed")
    .where(
      "subject",
      "in",
      subjects.map(({ subject }) => subject),
    )
    .execute();
  return subjects.flatMap(({ stage, subject }) => {
    const row = rows.find((candidate) => candidate.subject === subject);
    if (row === undefined) return [];
    return {
      stage,
      at: row.created_at,
      reason: shown(row.message, `no report of proposal ${proposalId} (${stage}): `),
    };
  });
}

/** Without what says no more than the failure's place, and without addresses of nodes, which may hold keys. */
function shown(message: string, known: string): string {
  const reason = message.startsWith(known) ? message.slice(known.length) : message;
  return reason.replace(/\b(?:https?|wss?):\/\/\S+/gi, "[address of a node]");
}
