import { loadStandingNotices } from "#index/providers/load-standing-notices.ts";
import type { EpochSchedule } from "#protocol/emissions/epoch-clock.ts";
import type { Store } from "#store/schema/database.ts";

const MOST = 100;

interface Question {
  /** Only of these providers; of all where it is undefined. */
  of?: readonly number[] | undefined;
  /** What was due before is left out. */
  sinceSeconds: number;
}

/** Commitments of active providers and the epoch with whose start they end, the first ones first. */
export function endingCommitments(
  store: Store,
  { of, sinceSeconds }: Question,
  { startSeconds, epochSeconds }: EpochSchedule,
) {
  let query = store
    .selectFrom("providers")
    .select(["provider", "until_epoch"])
    .where("status", "=", "active")
    .where("until_epoch", ">", 0)
    .where("until_epoch", ">=", Math.ceil((sinceSeconds - startSeconds) / epochSeconds))
    .orderBy("until_epoch")
    .orderBy("provider")
    .limit(MOST);
  if (of !== undefined) query = query.where("provider", "in", of);
  return query.execute();
}

/** Commissions that are announced and stand, the first ones first. */
export async function announcedCommissions(store: Store, { of, sinceSeconds }: Question) {
  let query = store
    .selectFrom("commission_notices")
    .select(["provider"])
    .distinct()
    .where("ready_at", ">=", sinceSeconds)
    .limit(MOST);
  if (of !== undefined) query = query.where("provider", "in", of);
  const found = await loadStandingNotices(
    store,
    (await query.execute()).map(({ provider }) => provider),
  );
  return [...found].map(([provider, notice]) => ({ provider, ...notice })).toSorted((a, b) => a.readyAt - b.readyAt);
}

/** Slashes that were asked for, and neither stopped nor carried out, the first ones first. */
export function waitingSlashes(store: Store, { of, sinceSeconds }: Question) {
  let query = store
    .selectFrom("slash_requests")
    .leftJoin("slash_outcomes", "slash_outcomes.request", "slash_requests.request")
    .select(["slash_requests.request", "slash_requests.provider", "bps", "ground", "ready_at"])
    .where("slash_outcomes.outcome", "is", null)
    .where("ready_at", ">=", sinceSeconds)
    .orderBy("ready_at")
    .orderBy("slash_requests.request")
    .limit(MOST);
  if (of !== undefined) query = query.where("slash_requests.provider", "in", of);
  return query.execute();
}
