import type { CommitteeTables } from "./committee.ts";
import type { Logged } from "./logged.ts";

/**
 * Tables of the index. Everything that came from a log carries its place (block, log_index) and is only ever
 * appended, so that undoing a reorg is deleting what lies above a block. Amounts and ids are decimal strings,
 * times unix seconds, addresses lower case, lists JSON.
 */
export interface IndexTables extends CommitteeTables {
  index_origin: IndexOrigin;
  blocks: Block;
  readings: Reading;

  transfers: Transfer;
  delegations: Delegation;
  voting_power: VotingPower;

  proposals: Proposal;
  classifications: Classification;
  proposal_stages: ProposalStage;
  votes: Vote;
  skipped_ballots: SkippedBallot;
  class_rules: ClassRuleRow;
  policies: Policy;
  spending_caps: SpendingCap;
  guardians: Guardian;

  timelock_operations: TimelockOperation;
  roles: Role;
  parameter_changes: ParameterChange;

  emission_epochs: EmissionEpoch;
  emission_lapses: EmissionLapse;
  emission_parameters: EmissionParameter;
  emission_budgets: EmissionBudget;
  emission_limits: EmissionLimit;
  revenue_reports: RevenueReport;
}

/** What the rows were indexed from; when any of it differs, the index starts again. */
export interface IndexOrigin {
  id: 1;
  chain_id: number;
  genesis_hash: string;
  /** Hash over the addresses and parameters that are followed. */
  watch_hash: string;
}

/** Blocks with logs, and the last block of each range read. */
export interface Block {
  number: number;
  hash: string;
  timestamp: number;
  /** How many of its logs are in the store. */
  logs: number;
}

/** What an `eth_call` answered last: parameter values, balances, spending. A cache, refreshed with the head. */
export interface Reading {
  key: string;
  value: string;
  block: number;
}

/** Balances after the transfer. The zero address goes below zero: its balance is minus the total supply. */
export interface Transfer extends Logged {
  sender: string;
  receiver: string;
  amount: string;
  sender_balance: string;
  receiver_balance: string;
}

export interface Delegation extends Logged {
  delegator: string;
  from_delegate: string;
  to_delegate: string;
}

export interface VotingPower extends Logged {
  delegate: string;
  votes: string;
}

export interface Proposal extends Logged {
  proposal_id: string;
  /** 1 for the first proposal of the governor. */
  number: number;
  operation_id: string;
  proposer: string;
  title: string;
  description: string;
  description_hash: string;
  calls: string;
  snapshot_at: number;
  deadline_at: number;
}

export interface Classification extends Logged {
  proposal_id: string;
  risk_class: number;
  code_pin: string;
  code_hashes: string;
}

export type Stage = "extended" | "queued" | "executed" | "canceled" | "canceled-by-guardian";

export interface ProposalStage extends Logged {
  proposal_id: string;
  stage: Stage;
  /** extended: the new deadline; queued: the eta; else null. */
  due_at: number | null;
  /** Sender of the transaction. */
  actor: string;
  reason_hash: string | null;
}

/** One ballot, with the proposal's tally after it. A voter who splits may cast several. */
export interface Vote extends Logged {
  proposal_id: string;
  voter: string;
  support: number;
  weight: string;
  against_votes: string;
  for_votes: string;
  abstain_votes: string;
  reason: string;
  tally_against: string;
  tally_for: string;
  tally_abstain: string;
}

export interface SkippedBallot extends Logged {
  proposal_id: string;
  voter: string;
  reason: number;
}

export interface ClassRuleRow extends Logged {
  risk_class: number;
  quorum_bps: number;
  majority_bps: number;
  quorum_floor: string;
}

export interface Policy extends Logged {
  target: string;
  selector: string;
  risk_class: number;
}

export interface SpendingCap extends Logged {
  asset: string;
  cap: string;
}

export interface Guardian extends Logged {
  account: string;
  until_at: number;
}

export interface TimelockOperation extends Logged {
  operation_id: string;
  event: "scheduled" | "executed" | "canceled";
}

export interface Role extends Logged {
  contract: string;
  role: string;
  account: string;
  granted: 0 | 1;
}

export interface ParameterChange extends Logged {
  /** Counts the changes that were read at one log (an execution may change several). */
  part: number;
  parameter_id: string;
  old_value: string | null;
  new_value: string;
  proposal_id: string | null;
}

/** One accounted epoch. Multipliers have 18 decimals, revenue is US dollars with 8. */
export interface EmissionEpoch extends Logged {
  epoch: number;
  /** As in the contract's enum; decides whether the revenue was known. */
  outcome: number;
  old_multiplier: string;
  new_multiplier: string;
  revenue: string;
  smoothed: string;
  emission: string;
}

export interface EmissionLapse extends Logged {
  first_epoch: number;
  last_epoch: number;
}

export interface EmissionParameter extends Logged {
  /** Place in the contract's list, see protocol/emissions/controller-parameters.ts. */
  parameter: number;
  old_value: string;
  new_value: string;
  proposal_id: string | null;
}

export interface EmissionBudget extends Logged {
  budget: string;
}

/** A guardian's limit begun or lowered, or its end moved by a vote. */
export interface EmissionLimit extends Logged {
  /** Null where only the end moved. */
  bps: number | null;
  until_epoch: number;
}

export interface RevenueReport extends Logged {
  epoch: number;
  reporter: string;
  revenue: string;
  median: string;
}
