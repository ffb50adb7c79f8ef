import type { Hash } from "viem";
import { checksummed } from "#index/rows/checksummed.ts";
import type { RelayedBallot } from "#index/schema/relay.ts";
import type { RelayBallotTable } from "#store/schema/signed.ts";

/** `minedHash` is the transaction of its batch, where there is one already. */
export function relayedBallotView(row: RelayBallotTable, minedHash: string | null): RelayedBallot {
  return {
    id: row.id as Hash,
    kind: row.kind,
    subject: row.subject,
    voter: checksummed(row.voter),
    choice: row.choice,
    state: row.state === "batched" ? "sent" : row.state,
    refusal: row.refusal,
    txHash: (row.tx_hash ?? minedHash) as Hash | null,
    receivedAt: row.received_at,
  };
}
