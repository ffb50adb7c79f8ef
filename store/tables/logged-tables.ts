import { ballotWithdrawalTables } from "./ballot-withdrawals.ts";
import { certificationTables } from "./certification.ts";
import { committeeTables } from "./committee.ts";
import { electionTables } from "./elections.ts";
import { emissionTables } from "./emissions.ts";
import { governorTables } from "./governor.ts";
import { heldTables } from "./held.ts";
import { priceTables } from "./prices.ts";
import { providerTables } from "./providers.ts";
import { railTables } from "./rails.ts";
import { type LoggedTables, namesOf } from "./table.ts";
import { tokenTables } from "./token.ts";
import { treasuryTables } from "./treasury.ts";

/** Every table whose rows are made from logs, by the step of the schema that creates it. */
export const stepsOfLogs = {
  "index-001-events": { ...tokenTables, ...governorTables },
  "index-002-emissions": emissionTables,
  "index-003-committee": { ...electionTables, ...committeeTables },
  "index-004-caps-and-rails": { ...treasuryTables, ...ballotWithdrawalTables, ...railTables },
  "index-007-held-votes": heldTables,
  "index-008-providers": providerTables,
  "index-010-prices": priceTables,
  "index-011-certification": certificationTables,
} as const satisfies Readonly<Record<string, LoggedTables>>;

type Step = (typeof stepsOfLogs)[keyof typeof stepsOfLogs];
type NamesOf<Tables> = Tables extends unknown ? keyof Tables : never;

export type LoggedTableName = NamesOf<Step>;

export type TablesOfLogs = { [Name in LoggedTableName]: Extract<Step, Record<Name, unknown>>[Name] };

/** A rewind deletes from each. */
export const loggedTables: readonly LoggedTableName[] = Object.values(stepsOfLogs).flatMap<LoggedTableName>(namesOf);
