import { integer, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** What reporters say a token is worth, US dollars with 8 decimals; see contracts/prices/IPriceReports.sol. */
export const priceTables = {
  price_reports: {
    columns: {
      round: integer,
      reporter: text,
      price: text,
      /** Of the latest round with a quorum; 0 where there is none. */
      low: text,
      high: text,
    },
    indexes: [["round"], ["reporter"]],
  },
} as const satisfies LoggedTables;
