import type { VoteRow } from "#index/query/votes.ts";

export function ballotView(row: VoteRow) {
  return {
    weight: row.weight,
    for: row.for_votes,
    against: row.against_votes,
    abstain: row.abstain_votes,
    reason: row.reason,
    at: row.timestamp,
    block: row.block,
    txHash: row.tx_hash,
  };
}
