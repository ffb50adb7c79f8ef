import { committeeTables } from "./committee.ts";
import { electionTables } from "./elections.ts";
import { emissionTables } from "./emissions.ts";
import { governorTables } from "./governor.ts";
import { namesOf } from "./table.ts";
import { tokenTables } from "./token.ts";

export const tablesOfLogs = {
  ...tokenTables,
  ...governorTables,
  ...emissionTables,
  ...electionTables,
  ...committeeTables,
};

export type LoggedTableName = keyof typeof tablesOfLogs;

/** Every table whose rows are made from logs: a rewind deletes from each. */
export const loggedTables = namesOf(tablesOfLogs);
