import { groupBy } from "#index/rows/group-by.ts";
import type { ProposalSummary } from "#index/schema/proposal.ts";
import type { Store } from "#store/schema/database.ts";
import { REPORT_STAGES } from "#store/tables/effect-reports.ts";

type Trouble = NonNullable<ProposalSummary["reportTrouble"]>;

const KINDS = { "report-errors": "errors", "report-differs": "differs", "report-failed": "unmade" } as const;
const isKind = (kind: string): kind is keyof typeof KINDS => kind in KINDS;

/** What is wrong with the newest report of effects of each proposal, as the bots told it; nothing where all is well. */
export async function reportTroubles(
  store: Store,
  chainId: number,
  ids: readonly string[],
): Promise<Map<string, Trouble>> {
  if (ids.length === 0) return new Map();
  const reports = groupBy(
    await store
      .selectFrom("effect_reports")
      .select(["proposal_id", "stage"])
      .where("chain_id", "=", chainId)
      .where("proposal_id", "in", ids)
      .execute(),
    ({ proposal_id }) => proposal_id,
  );
  const subjects = ids.flatMap((id) => REPORT_STAGES.map((stage) => `${id}:${stage}`));
  const notices = groupBy(
    await store
      .selectFrom("bot_notices")
      .select(["subject", "kind"])
      .where("chain_id", "=", chainId)
      .where("kind", "in", Object.keys(KINDS))
      .where("subject", "in", subjects)
      .execute(),
    ({ subject }) => subject,
  );
  const troubleOf = (id: string): Trouble | null => {
    const made = new Set(reports.get(id)?.map(({ stage }) => stage));
    const newest = REPORT_STAGES.findLast((stage) => made.has(stage) || notices.has(`${id}:${stage}`));
    const told = (notices.get(`${id}:${newest}`) ?? []).flatMap(({ kind }) => (isKind(kind) ? [KINDS[kind]] : []));
    // What was given up once may have been made since.
    const held = told.filter((trouble) => trouble !== "unmade" || (newest !== undefined && !made.has(newest)));
    return (["errors", "differs", "unmade"] as const).find((trouble) => held.includes(trouble)) ?? null;
  };
  return new Map(
    ids.flatMap((id) => {
      const trouble = troubleOf(id);
      return trouble === null ? [] : [[id, trouble] as const];
    }),
  );
}
