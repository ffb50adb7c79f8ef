import type { relayDates, relayPlaceTables, relayTables } from "#store/tables/relay.ts";
import type { safeTables } from "#store/tables/safe.ts";
import type { signalTables } from "#store/tables/signals.ts";
import type { Rows, WithLater } from "#store/tables/table.ts";

/** What people signed. Addresses and hashes are in lower case, amounts and ids decimal strings, times unix seconds. */
export interface SignedTables
  extends WithLater<Rows<typeof relayTables>, Rows<typeof relayDates>>,
    Rows<typeof relayPlaceTables>,
    Rows<typeof signalTables>,
    Rows<typeof safeTables> {}

export type RelayBallotTable = SignedTables["relay_ballots"];
export type RelayStatusTable = SignedTables["relay_status"];
export type SignalTable = SignedTables["signals"];
export type SignalBallotTable = SignedTables["signal_ballots"];
export type SafeTransactionTable = SignedTables["safe_transactions"];
export type SafeSignatureTable = SignedTables["safe_signatures"];
