import type { Store } from "#store/schema/database.ts";
import { createLoggedTables, type LoggedTables } from "./logged-tables.ts";

const logged: LoggedTables = {
  election_terms: { columns: { terms: "text" }, indexes: [] },
  elections: {
    columns: { election: "integer", by_election: "integer", opener: "text", terms: "text" },
    indexes: [["election"]],
  },
  election_candidates: {
    columns: {
      election: "integer",
      candidate: "text",
      registration: "integer",
      organisation: "text",
      statement_hash: "text",
      statement_uri: "text",
    },
    indexes: [["election", "candidate"]],
  },
  election_endorsements: {
    columns: { election: "integer", candidate: "text", holder: "text", weight: "text", total: "text" },
    indexes: [["election", "candidate"]],
  },
  election_places: {
    columns: { election: "integer", candidate: "text", place: "integer" },
    indexes: [["election"]],
  },
  election_exclusions: {
    columns: { election: "integer", candidate: "text", reason_hash: "text?" },
    indexes: [["election"]],
  },
  election_bonds: {
    columns: { election: "integer", candidate: "text", receiver: "text", bond: "text" },
    indexes: [["election"]],
  },
  election_ballots: {
    columns: { election: "integer", voter: "text", approvals: "text", weight: "text", counted: "text" },
    indexes: [["election"], ["voter"]],
  },
  skipped_election_ballots: {
    columns: { election: "integer", voter: "text", refusal: "integer" },
    indexes: [["election", "voter"]],
  },
  election_stages: {
    columns: {
      election: "integer",
      stage: "text",
      until_at: "integer?",
      reached: "integer?",
      beside: "integer?",
    },
    indexes: [["election"]],
  },
  election_ranks: {
    columns: { election: "integer", place: "integer", rank: "integer", winner: "integer", support: "text" },
    indexes: [["election"]],
  },
  seatings: {
    columns: {
      seating: "integer",
      election: "integer",
      term: "integer",
      members: "text",
      ends_at: "integer",
      by_election: "integer",
    },
    indexes: [],
  },
  committee_changes: { columns: { kind: "text", accounts: "text", details: "text" }, indexes: [] },
  committee_answers: {
    columns: { term: "integer", account: "text", accepts: "integer" },
    indexes: [["term", "account"]],
  },
  committee_vetoes: {
    columns: { proposal_id: "text", seating: "integer", calls_hash: "text", reason_hash: "text" },
    indexes: [["proposal_id"]],
  },
  committee_pauses: {
    columns: { module: "text", seating: "integer", until_at: "integer", reason_hash: "text" },
    indexes: [["module"]],
  },
  committee_resolutions: {
    columns: { proposal_id: "text", document_hash: "text", seating: "integer", uri: "text" },
    indexes: [["proposal_id"]],
  },
  safe_executions: { columns: { safe_tx_hash: "text", succeeded: "integer" }, indexes: [["safe_tx_hash"]] },
  recall_petitions: {
    columns: {
      petition: "integer",
      opener: "text",
      members: "text",
      reason: "text",
      needed: "text",
      until_at: "integer",
    },
    indexes: [],
  },
  recall_signatures: {
    columns: { petition: "integer", signer: "text", weight: "text", signed: "text" },
    indexes: [["petition"]],
  },
  recall_submissions: { columns: { petition: "integer", proposal_id: "text" }, indexes: [] },
};

export async function createCommitteeTables(store: Store): Promise<void> {
  await createLoggedTables(store, logged);
}
