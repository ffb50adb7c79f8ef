import { int64, integer, primary, text } from "./column.ts";
import type { Tables } from "./table.ts";

export const leaseTables = {
  /** Which process alone may do what the lease is for. A row stays when its holder goes. */
  leases: {
    columns: {
      name: primary(text),
      holder: text,
      /** Rises with each change of the holder, so that no two holds of a lease have the same. */
      fence: integer,
      /** Unix milliseconds of the holder's clock. */
      expires_at_ms: int64,
    },
  },
} as const satisfies Tables;
