import { int64, integer, oneOf, text } from "./column.ts";
import type { Tables } from "./table.ts";

/** When in a proposal's life a report of its effects was made, in this order. */
export const REPORT_STAGES = ["proposed", "before-queue", "before-execute"] as const;

export type ReportStage = (typeof REPORT_STAGES)[number];

/** What executing proposals on a fork showed. */
export const effectReportTables = {
  /** What executing a proposal on a fork of one block showed. */
  effect_reports: {
    columns: {
      chain_id: integer,
      proposal_id: text,
      stage: oneOf<ReportStage>(),
      block: int64,
      block_hash: text,
      /** Of the block, on the chain's clock. */
      at: int64,
      /** Unix seconds of this machine's clock. */
      made_at: int64,
      json: text,
    },
    key: ["chain_id", "proposal_id", "stage"],
  },
} as const satisfies Tables;
