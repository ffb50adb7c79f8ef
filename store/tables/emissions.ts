import { integer, nullable, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

/** Epochs of emission and what governs them. */
export const emissionTables = {
  /** One accounted epoch. Multipliers have 18 decimals, revenue is US dollars with 8. */
  emission_epochs: {
    columns: {
      epoch: integer,
      /** As in the contract's enum; decides whether the revenue was known. */
      outcome: integer,
      old_multiplier: text,
      new_multiplier: text,
      revenue: text,
      smoothed: text,
      emission: text,
    },
    indexes: [],
  },
  emission_lapses: {
    columns: {
      first_epoch: integer,
      last_epoch: integer,
    },
    indexes: [],
  },
  emission_parameters: {
    columns: {
      /** Place in the contract's list, see protocol/emissions/controller-parameters.ts. */
      parameter: integer,
      old_value: text,
      new_value: text,
      proposal_id: nullable(text),
    },
    indexes: [],
  },
  emission_budgets: {
    columns: {
      budget: text,
    },
    indexes: [],
  },
  /** A guardian's limit begun or lowered, or its end moved by a vote. */
  emission_limits: {
    columns: {
      /** Null where only the end moved. */
      bps: nullable(integer),
      until_epoch: integer,
    },
    indexes: [],
  },
  revenue_reports: {
    columns: {
      epoch: integer,
      reporter: text,
      revenue: text,
      median: text,
    },
    indexes: [["epoch"]],
  },
} as const satisfies LoggedTables;
