import type { Store } from "#store/schema/database.ts";
import { createLoggedTables, createTable, type LoggedTables } from "./logged-tables.ts";

const logged: LoggedTables = {
  transfers: {
    columns: {
      sender: "text",
      receiver: "text",
      amount: "text",
      sender_balance: "text",
      receiver_balance: "text",
    },
    indexes: [["sender"], ["receiver"]],
  },
  delegations: {
    columns: { delegator: "text", from_delegate: "text", to_delegate: "text" },
    indexes: [["delegator"], ["to_delegate"]],
  },
  voting_power: {
    columns: { delegate: "text", votes: "text" },
    indexes: [["delegate"]],
  },
  proposals: {
    columns: {
      proposal_id: "text",
      number: "integer",
      operation_id: "text",
      proposer: "text",
      title: "text",
      description: "text",
      description_hash: "text",
      calls: "text",
      snapshot_at: "integer",
      deadline_at: "integer",
    },
    indexes: [["proposal_id"], ["number"]],
  },
  classifications: {
    columns: {
      proposal_id: "text",
      risk_class: "integer",
      code_pin: "text",
      code_hashes: "text",
    },
    indexes: [["proposal_id"]],
  },
  proposal_stages: {
    columns: {
      proposal_id: "text",
      stage: "text",
      due_at: "integer?",
      actor: "text",
      reason_hash: "text?",
    },
    indexes: [["proposal_id"]],
  },
  votes: {
    columns: {
      proposal_id: "text",
      voter: "text",
      support: "integer",
      weight: "text",
      against_votes: "text",
      for_votes: "text",
      abstain_votes: "text",
      reason: "text",
      tally_against: "text",
      tally_for: "text",
      tally_abstain: "text",
    },
    indexes: [["proposal_id"], ["voter"]],
  },
  skipped_ballots: {
    columns: { proposal_id: "text", voter: "text", reason: "integer" },
    indexes: [["proposal_id"]],
  },
  class_rules: {
    columns: {
      risk_class: "integer",
      quorum_bps: "integer",
      majority_bps: "integer",
      quorum_floor: "text",
    },
    indexes: [],
  },
  policies: {
    columns: { target: "text", selector: "text", risk_class: "integer" },
    indexes: [],
  },
  spending_caps: { columns: { asset: "text", cap: "text" }, indexes: [] },
  guardians: { columns: { account: "text", until_at: "integer" }, indexes: [] },
  timelock_operations: {
    columns: { operation_id: "text", event: "text" },
    indexes: [["operation_id"]],
  },
  roles: {
    columns: {
      contract: "text",
      role: "text",
      account: "text",
      granted: "integer",
    },
    indexes: [],
  },
  parameter_changes: {
    columns: {
      part: "integer",
      parameter_id: "text",
      old_value: "text?",
      new_value: "text",
      proposal_id: "text?",
    },
    indexes: [["parameter_id"], ["proposal_id"]],
    key: ["part"],
  },
};

export async function createEventTables(store: Store): Promise<void> {
  await createTable(store, "index_origin", {
    columns: {
      id: "integer",
      chain_id: "integer",
      genesis_hash: "text",
      watch_hash: "text",
    },
    key: ["id"],
  });
  await createTable(store, "blocks", {
    columns: { number: "integer", hash: "text", timestamp: "integer", logs: "integer" },
    key: ["number"],
  });
  await createTable(store, "readings", {
    columns: { key: "text", value: "text", block: "integer" },
    key: ["key"],
  });
  await createLoggedTables(store, logged);
}
