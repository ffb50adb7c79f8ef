/** Tables of the bots. Amounts are decimal strings in wei, times unix seconds, flags 0 or 1. */
export interface BotTables {
  bot_chains: BotChainTable;
  bot_leases: BotLeaseTable;
  bot_nonces: BotNonceTable;
  bot_transactions: BotTransactionTable;
  bot_attempts: BotAttemptTable;
  bot_notices: BotNoticeTable;
  duty_items: DutyItemTable;
  duty_heartbeats: DutyHeartbeatTable;
  verifications: VerificationTable;
  effect_reports: EffectReportTable;
}

/** Which chain the rows of a chain id speak of: another genesis hash means that the chain was reset. */
export interface BotChainTable {
  chain_id: number;
  genesis_hash: string;
}

export interface BotLeaseTable {
  name: string;
  holder: string;
  /** Unix milliseconds of the holder's clock. */
  expires_at_ms: number;
}

export interface BotNonceTable {
  chain_id: number;
  sender: string;
  next_nonce: number;
}

export type ItemState = "due" | "active" | "done" | "muted" | "gone";

/** One thing that a duty found due; (chain_id, target, key) is unique for ever. */
export interface DutyItemTable {
  chain_id: number;
  target: string;
  key: string;
  duty: string;
  state: ItemState;
  why: string;
  call_data: string;
  value_wei: string;
  /** On the chain's clock. */
  not_before: number;
  /** On the chain's clock; null when it never lapses. */
  deadline: number | null;
  /** Not tried before this second of the chain's clock, learnt from how the call reverted. */
  held_until: number;
  /** Failed simulations in a row. */
  failures: number;
  /** Transactions of this item that reverted on the chain. */
  reverts: number;
  /** Unix seconds of this machine's clock. */
  retry_at: number;
  last_error: string | null;
  first_due_at: number;
  updated_at: number;
}

export type TransactionState =
  | "planned"
  | "simulated"
  | "signed"
  | "broadcast"
  | "mined"
  | "final"
  | "reverted"
  | "cancelled"
  | "abandoned"
  | "lost";

/** One nonce of the sender, from the plan until it is final. */
export interface BotTransactionTable {
  id: string;
  chain_id: number;
  sender: string;
  duty: string;
  target: string;
  /** Null for a transaction that only fills a gap of nonces. */
  key: string | null;
  call_data: string;
  value_wei: string;
  gas_limit: string | null;
  nonce: number | null;
  state: TransactionState;
  error: string | null;
  mined_hash: string | null;
  block_number: number | null;
  block_hash: string | null;
  cost_wei: string | null;
  /** When its nonce was first seen used although no hash of ours was mined. */
  missing_since: number | null;
  created_at: number;
  updated_at: number;
}

/** One signed version of a transaction; none is ever deleted while it could still be mined. */
export interface BotAttemptTable {
  hash: string;
  transaction_id: string;
  /** 1 for the first, rising with each replacement. */
  number: number;
  /** A cancel is a transfer of nothing to the sender itself, on the same nonce. */
  purpose: "call" | "cancel";
  raw: string;
  max_fee_wei: string;
  priority_fee_wei: string;
  signed_at: number;
  /** The head when it was signed. */
  signed_block: number;
  sent_at: number | null;
  error: string | null;
}

export interface BotNoticeTable {
  id: string;
  chain_id: number;
  kind: string;
  subject: string;
  message: string;
  created_at: number;
  tries: number;
  retry_at: number;
  sent_at: number | null;
}

export interface DutyHeartbeatTable {
  chain_id: number;
  name: string;
  last_tick_at: number;
  due: number;
  failed: number;
  alarm: string | null;
  head_block: number;
  holder: string;
}

/** What reading the chain after an execution showed for one action of a proposal. */
export interface VerificationTable {
  chain_id: number;
  proposal_id: string;
  action_index: number;
  action_id: string | null;
  ok: number;
  expected: string;
  actual: string;
  block: number;
  block_hash: string;
  tx_hash: string;
  at: number;
}

/** When in a proposal's life a report of its effects was made, in this order. */
export const REPORT_STAGES = ["proposed", "before-queue", "before-execute"] as const;

export type ReportStage = (typeof REPORT_STAGES)[number];

/** What executing a proposal on a fork of one block showed. */
export interface EffectReportTable {
  chain_id: number;
  proposal_id: string;
  stage: ReportStage;
  block: number;
  block_hash: string;
  /** Of the block, on the chain's clock. */
  at: number;
  /** Unix seconds of this machine's clock. */
  made_at: number;
  json: string;
}
