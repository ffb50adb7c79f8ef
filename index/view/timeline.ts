import type { ProposalFacts } from "#index/query/proposal-facts.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import type { TimelineEntry } from "#index/schema/proposal.ts";
import type { IndexTables } from "#store/schema/index.ts";

type Creation = Pick<IndexTables["proposals"], "block" | "tx_hash" | "proposer"> & { timestamp: number };
type StageRow = IndexTables["proposal_stages"] & { timestamp: number };

/** Everything that happened to a proposal or will by its clock, in order of time. */
export function timeline(
  creation: Creation,
  stages: readonly StageRow[],
  facts: ProposalFacts,
  state: string,
  expiresAt: number | null,
): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    {
      stage: "created",
      at: creation.timestamp,
      block: creation.block,
      txHash: creation.tx_hash,
      by: checksummed(creation.proposer),
    },
    ...stages
      .filter(({ stage, tx_hash }) => !(stage === "canceled" && isGuardians(stages, tx_hash)))
      .map((row) => ({
        stage: row.stage,
        at: row.timestamp,
        block: row.block,
        txHash: row.tx_hash,
        by: checksummedOrNull(row.actor),
      })),
  ];
  const endedAt = stages.find(({ stage }) => stage.startsWith("canceled"))?.timestamp ?? Number.POSITIVE_INFINITY;
  const byClock = (stage: TimelineEntry["stage"], at: number | null) => {
    if (at !== null && at <= endedAt) entries.push({ stage, at, block: null, txHash: null, by: null });
  };
  byClock("voting-started", facts.snapshotAt);
  byClock("voting-ended", facts.deadlineAt);
  if (state === "queued" || state === "executed") byClock("executable", facts.etaAt);
  if (state === "expired") byClock("expired", expiresAt);
  return entries.sort((a, b) => a.at - b.at);
}

/** The guardian's cancel emits the ordinary event too; one entry says it. */
function isGuardians(stages: readonly StageRow[], transaction: string): boolean {
  return stages.some(({ stage, tx_hash }) => stage === "canceled-by-guardian" && tx_hash === transaction);
}
