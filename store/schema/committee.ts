import type { Logged } from "./logged.ts";

/** Rows of the committee's elections, seats and powers. Lists and terms are JSON. */
export interface CommitteeTables {
  election_terms: NextTerms;
  elections: Election;
  election_candidates: ElectionCandidate;
  election_endorsements: ElectionEndorsement;
  election_places: ElectionPlace;
  election_exclusions: ElectionExclusion;
  election_bonds: ElectionBond;
  election_ballots: ElectionBallot;
  skipped_election_ballots: SkippedElectionBallot;
  election_stages: ElectionStage;
  election_ranks: ElectionRank;

  seatings: Seating;
  committee_changes: CommitteeChange;
  committee_answers: CommitteeAnswer;
  committee_vetoes: CommitteeVeto;
  committee_pauses: CommitteePause;
  committee_resolutions: CommitteeResolution;
  safe_executions: SafeExecution;
  recall_petitions: RecallPetition;
  recall_signatures: RecallSignature;
  recall_submissions: RecallSubmission;
}

/** What later elections are held by. */
export interface NextTerms extends Logged {
  terms: string;
}

export interface Election extends Logged {
  election: number;
  by_election: 0 | 1;
  opener: string;
  terms: string;
}

export interface ElectionCandidate extends Logged {
  election: number;
  candidate: string;
  /** From 1, in the order of registration. */
  registration: number;
  organisation: string;
  statement_hash: string;
  statement_uri: string;
}

export interface ElectionEndorsement extends Logged {
  election: number;
  candidate: string;
  holder: string;
  weight: string;
  /** Of the candidate, after this one. */
  total: string;
}

/** A candidate qualified: its place on the ballot. */
export interface ElectionPlace extends Logged {
  election: number;
  candidate: string;
  place: number;
}

/** A candidate was excluded, or, without a reason, restored. */
export interface ElectionExclusion extends Logged {
  election: number;
  candidate: string;
  reason_hash: string | null;
}

export interface ElectionBond extends Logged {
  election: number;
  candidate: string;
  receiver: string;
  bond: string;
}

export interface ElectionBallot extends Logged {
  election: number;
  voter: string;
  /** Bitmap of places, in decimal digits. */
  approvals: string;
  weight: string;
  /** After the decline of late ballots. */
  counted: string;
}

export interface SkippedElectionBallot extends Logged {
  election: number;
  voter: string;
  /** As in the contract's enum. */
  refusal: number;
}

export interface ElectionStage extends Logged {
  election: number;
  stage: "extended" | "loaded" | "settled" | "failed" | "gave-way";
  /** extended: until when; else null. */
  until_at: number | null;
  /** loaded: how many ballots so far; settled, failed: winners; else null. */
  reached: number | null;
  /** loaded: of how many; settled: runners-up; failed: the least number of winners; else null. */
  beside: number | null;
}

export interface ElectionRank extends Logged {
  election: number;
  place: number;
  rank: number;
  winner: 0 | 1;
  /** In 1/27720 of a token's smallest unit. */
  support: string;
}

export interface Seating extends Logged {
  seating: number;
  /** 0 for the founding committee. */
  election: number;
  term: number;
  members: string;
  ends_at: number;
  by_election: 0 | 1;
}

export const COMMITTEE_CHANGES = [
  "filled",
  "recalled",
  "resigned",
  "key-rotated",
  "skipped",
  "synced",
  "guard-set",
  "module-enabled",
  "module-disabled",
  "power-set",
  "pausable-set",
  "pause-lifted",
  "elections-set",
] as const;

/** What changed who sits, the Safe, or the powers; index/committee/committee-change.ts knows the details. */
export interface CommitteeChange extends Logged {
  kind: (typeof COMMITTEE_CHANGES)[number];
  /** Whom or what it is about. */
  accounts: string;
  details: string;
}

/** Anybody may answer, at any time: what counts is the last answer of a runner-up in its term. */
export interface CommitteeAnswer extends Logged {
  term: number;
  account: string;
  accepts: 0 | 1;
}

export interface CommitteeVeto extends Logged {
  proposal_id: string;
  seating: number;
  calls_hash: string;
  reason_hash: string;
}

export interface CommitteePause extends Logged {
  module: string;
  seating: number;
  until_at: number;
  reason_hash: string;
}

export interface CommitteeResolution extends Logged {
  proposal_id: string;
  document_hash: string;
  seating: number;
  uri: string;
}

/** A transaction that the committee's Safe ran, or tried to. */
export interface SafeExecution extends Logged {
  safe_tx_hash: string;
  succeeded: 0 | 1;
}

export interface RecallPetition extends Logged {
  petition: number;
  opener: string;
  members: string;
  reason: string;
  /** Weight that submits it. */
  needed: string;
  until_at: number;
}

export interface RecallSignature extends Logged {
  petition: number;
  signer: string;
  weight: string;
  /** Of the petition, after this one. */
  signed: string;
}

export interface RecallSubmission extends Logged {
  petition: number;
  proposal_id: string;
}
