import type { Store } from "#store/schema/database.ts";
import { createLoggedTables, type LoggedTables } from "./logged-tables.ts";

const logged: LoggedTables = {
  emission_epochs: {
    columns: {
      epoch: "integer",
      outcome: "integer",
      old_multiplier: "text",
      new_multiplier: "text",
      revenue: "text",
      smoothed: "text",
      emission: "text",
    },
    indexes: [],
  },
  emission_lapses: { columns: { first_epoch: "integer", last_epoch: "integer" }, indexes: [] },
  emission_parameters: {
    columns: { parameter: "integer", old_value: "text", new_value: "text", proposal_id: "text?" },
    indexes: [],
  },
  emission_budgets: { columns: { budget: "text" }, indexes: [] },
  emission_limits: { columns: { bps: "integer?", until_epoch: "integer" }, indexes: [] },
  revenue_reports: {
    columns: { epoch: "integer", reporter: "text", revenue: "text", median: "text" },
    indexes: [["epoch"]],
  },
};

export async function createEmissionTables(store: Store): Promise<void> {
  await createLoggedTables(store, logged);
}
