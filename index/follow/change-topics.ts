import type { RangeRows } from "#index/decode/range-rows.ts";
import { type LoggedTableName, loggedTables } from "#store/tables/logged-tables.ts";
import type { ChainTopic, Topic } from "./topic.ts";

/** What a row of a table changes of what the API tells. */
const changedBy: Record<LoggedTableName, readonly ChainTopic[]> = {
  transfers: [],
  delegations: ["delegates"],
  voting_power: ["delegates"],

  proposals: ["proposals"],
  classifications: [],
  // What waits in the timelock, and so may be vetoed, shows with the committee's powers.
  proposal_stages: ["proposals", "committee"],
  votes: ["proposals"],
  skipped_ballots: [],
  class_rules: ["parameters"],
  policies: [],
  spending_caps: ["treasury"],
  guardians: [],
  timelock_operations: [],
  roles: [],
  parameter_changes: ["parameters"],

  emission_epochs: ["emissions"],
  emission_lapses: ["emissions"],
  emission_parameters: ["emissions"],
  emission_budgets: ["emissions"],
  emission_limits: ["emissions"],
  revenue_reports: ["emissions"],

  election_terms: ["elections"],
  elections: ["elections"],
  election_candidates: ["elections"],
  election_endorsements: ["elections"],
  election_places: ["elections"],
  election_exclusions: ["elections"],
  election_bonds: ["elections"],
  election_ballots: ["elections"],
  skipped_election_ballots: ["elections"],
  election_stages: ["elections"],
  election_ranks: ["elections"],

  // A seating shows with its election too.
  seatings: ["committee", "elections"],
  committee_changes: ["committee"],
  committee_answers: ["committee"],
  committee_vetoes: ["committee"],
  committee_pauses: ["committee"],
  committee_resolutions: ["committee"],
  safe_executions: ["committee"],
  recall_petitions: ["committee"],
  recall_signatures: ["committee"],
  recall_submissions: ["committee"],
};

/** What readers of the API may want to fetch again after these rows. */
export function changeTopics(rows: RangeRows, treasury: string): Topic[] {
  const topics = new Set<Topic>(loggedTables.flatMap((table) => (rows[table].length > 0 ? changedBy[table] : [])));
  for (const { proposal_id } of rows.votes) topics.add(`votes:${proposal_id}`);
  const executed = rows.proposal_stages.some(({ stage }) => stage === "executed");
  const moved = rows.transfers.some(({ sender, receiver }) => sender === treasury || receiver === treasury);
  if (executed || moved) topics.add("treasury");
  if (executed) topics.add("parameters").add("emissions");
  return [...topics];
}
