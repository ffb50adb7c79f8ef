import type { counterTables } from "#store/tables/counters.ts";
import type { followingTables } from "#store/tables/following.ts";
import type { parameterForce } from "#store/tables/governor.ts";
import type { liveTables } from "#store/tables/live.ts";
import type { TablesOfLogs } from "#store/tables/logged-tables.ts";
import type { providerCounters } from "#store/tables/provider-counters.ts";
import type { LoggedRows, Rows, WithLater } from "#store/tables/table.ts";

/**
 * Tables of the index. Everything that came from a log carries its place (block, log_index) and is only ever
 * appended, so that undoing a reorg is deleting what lies above a block. Amounts and ids are decimal strings,
 * times unix seconds, addresses lower case, lists JSON.
 */
export interface IndexTables
  extends Rows<typeof followingTables>,
    Rows<typeof counterTables>,
    Rows<typeof liveTables>,
    Rows<typeof providerCounters>,
    WithLater<LoggedRows<TablesOfLogs>, Rows<typeof parameterForce>> {}

export type IndexOrigin = IndexTables["index_origin"];
export type Block = IndexTables["blocks"];
export type Reading = IndexTables["readings"];
export type Transfer = IndexTables["transfers"];
export type HeldTokens = IndexTables["held_tokens"];
export type ProposalStage = IndexTables["proposal_stages"];
export type Vote = IndexTables["votes"];
export type ParameterChange = IndexTables["parameter_changes"];
