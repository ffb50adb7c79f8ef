import type { IndexTables, ProposalStage, Transfer, Vote } from "#store/schema/index.ts";

export type TransferDraft = Omit<Transfer, "sender_balance" | "receiver_balance">;
export type VoteDraft = Omit<Vote, "tally_against" | "tally_for" | "tally_abstain">;
export type ProposalDraft = Omit<IndexTables["proposals"], "number">;
export type StageDraft = Omit<ProposalStage, "actor">;

/** What the logs of a range say, before anything is looked up. */
export interface RangeRows {
  transfers: TransferDraft[];
  delegations: IndexTables["delegations"][];
  voting_power: IndexTables["voting_power"][];
  proposals: ProposalDraft[];
  classifications: IndexTables["classifications"][];
  proposal_stages: StageDraft[];
  votes: VoteDraft[];
  skipped_ballots: IndexTables["skipped_ballots"][];
  class_rules: IndexTables["class_rules"][];
  policies: IndexTables["policies"][];
  spending_caps: IndexTables["spending_caps"][];
  guardians: IndexTables["guardians"][];
  timelock_operations: IndexTables["timelock_operations"][];
  roles: IndexTables["roles"][];
  parameter_changes: IndexTables["parameter_changes"][];
  emission_epochs: IndexTables["emission_epochs"][];
  emission_lapses: IndexTables["emission_lapses"][];
  emission_parameters: IndexTables["emission_parameters"][];
  emission_budgets: IndexTables["emission_budgets"][];
  emission_limits: IndexTables["emission_limits"][];
  revenue_reports: IndexTables["revenue_reports"][];
}

export function emptyRows(): RangeRows {
  return {
    transfers: [],
    delegations: [],
    voting_power: [],
    proposals: [],
    classifications: [],
    proposal_stages: [],
    votes: [],
    skipped_ballots: [],
    class_rules: [],
    policies: [],
    spending_caps: [],
    guardians: [],
    timelock_operations: [],
    roles: [],
    parameter_changes: [],
    emission_epochs: [],
    emission_lapses: [],
    emission_parameters: [],
    emission_budgets: [],
    emission_limits: [],
    revenue_reports: [],
  };
}
