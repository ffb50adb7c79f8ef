import type { Migration } from "./migration.ts";
import { createRelayBallots } from "./signed-001-relay-ballots.ts";
import { createSignals } from "./signed-002-signals.ts";
import { createSafeTransactions } from "./signed-003-safe-transactions.ts";
import { addRelayDates } from "./signed-004-relay-dates.ts";
import { createRelayPlaces } from "./signed-005-relay-places.ts";

/** Tables of what people signed: no chain can give it back, so nothing that rebuilds the index touches them. */
export const signedMigrations: Migration[] = [
  { name: "signed-001-relay-ballots", up: createRelayBallots },
  { name: "signed-002-signals", up: createSignals },
  { name: "signed-003-safe-transactions", up: createSafeTransactions },
  { name: "signed-004-relay-dates", up: addRelayDates },
  { name: "signed-005-relay-places", up: createRelayPlaces },
];
