import type { deliveryTables } from "#store/tables/deliveries.ts";
import type { dutyTables, overtakenEffects, pendingEffects } from "#store/tables/duties.ts";
import type { effectReportTables } from "#store/tables/effect-reports.ts";
import type { keptLogTables } from "#store/tables/kept-logs.ts";
import type { leaseTables } from "#store/tables/leases.ts";
import type { Rows, WithLater } from "#store/tables/table.ts";

/** Tables of the bots. Amounts are decimal strings in wei, times unix seconds, flags 0 or 1. */
export interface BotTables
  extends WithLater<
      WithLater<Omit<Rows<typeof dutyTables>, "bot_leases">, Rows<typeof pendingEffects>>,
      Rows<typeof overtakenEffects>
    >,
    Rows<typeof leaseTables>,
    Rows<typeof effectReportTables>,
    Rows<typeof keptLogTables>,
    Rows<typeof deliveryTables> {}

export type DutyItemTable = BotTables["duty_items"];
export type BotTransactionTable = BotTables["bot_transactions"];
export type BotAttemptTable = BotTables["bot_attempts"];
