import { flag, integer, nullable, oneOf, text } from "./column.ts";
import type { LoggedTables } from "./table.ts";

export type Stage = "extended" | "queued" | "executed" | "canceled" | "canceled-by-guardian";

/** Proposals and their votes, the rules they pass by, and what they changed. */
/** When a change of a parameter takes effect, and who made it; null where its event does not say. */
export const parameterForce = {
  parameter_changes: {
    columns: {
      in_force_at: nullable(integer),
      moved_by: nullable(text),
    },
    indexes: [],
  },
} as const satisfies LoggedTables;

export const governorTables = {
  proposals: {
    columns: {
      proposal_id: text,
      /** 1 for the first proposal of the governor. */
      number: integer,
      operation_id: text,
      proposer: text,
      title: text,
      description: text,
      description_hash: text,
      calls: text,
      snapshot_at: integer,
      deadline_at: integer,
    },
    indexes: [["proposal_id"], ["number"]],
  },
  classifications: {
    columns: {
      proposal_id: text,
      risk_class: integer,
      code_pin: text,
      code_hashes: text,
    },
    indexes: [["proposal_id"]],
  },
  proposal_stages: {
    columns: {
      proposal_id: text,
      stage: oneOf<Stage>(),
      /** extended: the new deadline; queued: the eta; else null. */
      due_at: nullable(integer),
      /** Sender of the transaction. */
      actor: text,
      reason_hash: nullable(text),
    },
    indexes: [["proposal_id"]],
  },
  /** One ballot, with the proposal's tally after it. A voter who splits may cast several. */
  votes: {
    columns: {
      proposal_id: text,
      voter: text,
      support: integer,
      weight: text,
      against_votes: text,
      for_votes: text,
      abstain_votes: text,
      reason: text,
      tally_against: text,
      tally_for: text,
      tally_abstain: text,
    },
    indexes: [["proposal_id"], ["voter"]],
  },
  skipped_ballots: {
    columns: {
      proposal_id: text,
      voter: text,
      reason: integer,
    },
    indexes: [["proposal_id"]],
  },
  class_rules: {
    columns: {
      risk_class: integer,
      quorum_bps: integer,
      majority_bps: integer,
      quorum_floor: text,
    },
    indexes: [],
  },
  policies: {
    columns: {
      target: text,
      selector: text,
      risk_class: integer,
    },
    indexes: [],
  },
  spending_caps: {
    columns: {
      asset: text,
      cap: text,
    },
    indexes: [],
  },
  guardians: {
    columns: {
      account: text,
      until_at: integer,
    },
    indexes: [],
  },
  timelock_operations: {
    columns: {
      operation_id: text,
      event: oneOf<"scheduled" | "executed" | "canceled">(),
    },
    indexes: [["operation_id"]],
  },
  roles: {
    columns: {
      contract: text,
      role: text,
      account: text,
      granted: flag,
    },
    indexes: [],
  },
  parameter_changes: {
    columns: {
      /** Counts the changes that were read at one log (an execution may change several). */
      part: integer,
      parameter_id: text,
      old_value: nullable(text),
      new_value: text,
      proposal_id: nullable(text),
    },
    key: ["part"],
    indexes: [["parameter_id"], ["proposal_id"]],
  },
} as const satisfies LoggedTables;
