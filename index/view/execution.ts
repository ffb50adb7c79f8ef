import type { ProposalDetail } from "#index/schema/proposal.ts";
import type { Store } from "#store/schema/database.ts";

/** What the bots found when they compared the chain with what each action was to do. */
export async function executionOf(
  store: Store,
  chainId: number,
  { id, executedIn, actions }: { id: string; executedIn: string | undefined; actions: number },
): Promise<ProposalDetail["execution"]> {
  if (executedIn === undefined) return { verified: null, results: [] };
  const rows = await store
    .selectFrom("verifications")
    .selectAll()
    .where("chain_id", "=", chainId)
    .where("proposal_id", "=", id)
    .where("tx_hash", "=", executedIn)
    .orderBy("action_index")
    .execute();
  const results = rows.map((row) => ({
    actionIndex: row.action_index,
    ok: Boolean(row.ok),
    expected: row.expected,
    actual: row.actual,
    pending: row.settles_at === null ? null : { until: row.settles_at, what: row.pending ?? row.expected },
    setAnew: row.set_anew === 1,
    at: row.at,
  }));
  if (results.some(({ ok }) => !ok)) return { verified: false, results };
  const whole = actions > 0 && results.length >= actions && results.every(({ pending }) => pending === null);
  return { verified: whole ? true : null, results };
}
