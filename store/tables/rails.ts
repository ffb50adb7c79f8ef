import { text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** What a contract said at its deployment that nothing can change. */
export const railTables = {
  contract_rails: {
    columns: {
      /** Its name in the deployment. */
      contract: text,
      /** Names and values, as JSON; index/decode/stored-rails.ts knows them. */
      figures: text,
    },
    indexes: [],
  },
} as const satisfies LoggedTables;
