import { integer, text } from "./column.ts";
import type { Tables } from "./table.ts";

export const askedTables = {
  /** How often an address has asked for something within a period, at whatever process. */
  asked: {
    columns: {
      what: text,
      address: text,
      /** Its number since 1970. */
      period: integer,
      times: integer,
    },
    key: ["what", "address"],
  },
} as const satisfies Tables;
