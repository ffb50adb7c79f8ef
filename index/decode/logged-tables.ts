import type { IndexTables } from "#store/schema/index.ts";

export const emissionTables = [
  "emission_epochs",
  "emission_lapses",
  "emission_parameters",
  "emission_budgets",
  "emission_limits",
  "revenue_reports",
] as const satisfies (keyof IndexTables)[];

export const electionTables = [
  "election_terms",
  "elections",
  "election_candidates",
  "election_endorsements",
  "election_places",
  "election_exclusions",
  "election_bonds",
  "election_ballots",
  "skipped_election_ballots",
  "election_stages",
  "election_ranks",
] as const satisfies (keyof IndexTables)[];

export const committeeTables = [
  "seatings",
  "committee_changes",
  "committee_answers",
  "committee_vetoes",
  "committee_pauses",
  "committee_resolutions",
  "safe_executions",
  "recall_petitions",
  "recall_signatures",
  "recall_submissions",
] as const satisfies (keyof IndexTables)[];

/** Every table whose rows are made from logs. */
export const loggedTables = [
  "transfers",
  "delegations",
  "voting_power",
  "proposals",
  "classifications",
  "proposal_stages",
  "votes",
  "skipped_ballots",
  "class_rules",
  "policies",
  "spending_caps",
  "guardians",
  "timelock_operations",
  "roles",
  "parameter_changes",
  ...emissionTables,
  ...electionTables,
  ...committeeTables,
] as const satisfies (keyof IndexTables)[];

export type LoggedTable = (typeof loggedTables)[number];
