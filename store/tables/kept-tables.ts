import { deliveryTables } from "./deliveries.ts";
import { dutyTables } from "./duties.ts";
import { effectReportTables } from "./effect-reports.ts";
import { keptLogTables } from "./kept-logs.ts";
import { relayPlaceTables, relayTables } from "./relay.ts";
import { safeTables } from "./safe.ts";
import { signalTables } from "./signals.ts";
import { namesOf } from "./table.ts";

const { bot_leases: _, ...botTables } = dutyTables;

/** What people signed: nobody can give it back. */
export const signedTables = { ...relayTables, ...relayPlaceTables, ...signalTables, ...safeTables };

/** What no chain gives again, whom rows refer to before those that do. Leases end with the processes that hold them. */
export const keptTables = {
  ...signedTables,
  ...botTables,
  ...effectReportTables,
  ...keptLogTables,
  ...deliveryTables,
};

export type KeptTable = keyof typeof keptTables;
export const keptTableNames: readonly KeptTable[] = namesOf(keptTables);
