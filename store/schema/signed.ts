/** What people signed. Addresses and hashes are in lower case, amounts and ids decimal strings, times unix seconds. */
export interface SignedTables {
  relay_ballots: RelayBallotTable;
  relay_status: RelayStatusTable;
  signals: SignalTable;
  signal_ballots: SignalBallotTable;
  safe_transactions: SafeTransactionTable;
  safe_signatures: SafeSignatureTable;
}

/** A signed ballot that a relay took on. */
export interface RelayBallotTable {
  chain_id: number;
  /** The digest that its voter signed. */
  id: string;
  contract: string;
  kind: "proposal" | "election";
  /** Proposal id, or election number. */
  subject: string;
  voter: string;
  /** Support, or the bitmap of approved places. */
  choice: string;
  reason: string;
  signature: string;
  /** 1 where the voter's contract vouches for the signature (ERC-1271), 0 where its key made it. */
  by_contract: number;
  weight_tokens: string;
  /** Last second, by the chain's clock, in which it may be counted; null where the ballot says none. */
  until_at: number | null;
  /** By this machine's clock. */
  received_at: number;
  state: "queued" | "batched" | "counted" | "refused";
  /** Key of the duty item that submits it. */
  batch: string | null;
  refusal: string | null;
  tx_hash: string | null;
  updated_at: number;
}

/** What the bots that relay say of themselves, each time they look. */
export interface RelayStatusTable {
  chain_id: number;
  account: string;
  balance_wei: string;
  budget_wei: string;
  spent_wei: string;
  wait_seconds: number;
  /** Why no ballot is sent now; null when nothing is in the way. */
  trouble: string | null;
  at: number;
}

/** A signed signal: an off-chain vote that binds nobody. */
export interface SignalTable {
  chain_id: number;
  /** Of the chain: a local one that was started anew has other votes. */
  genesis_hash: string;
  /** Hash of what was signed. */
  id: string;
  /** 1 for the first of the chain. */
  number: number;
  author: string;
  title: string;
  /** As it was signed, with its signature. */
  envelope: string;
  signed_by: "key" | "contract";
  /** The block whose state said so of a contract's signature. */
  verified_block: number;
  /** Ballots weigh the votes at this block's time. */
  snapshot_block: number;
  snapshot_hash: string;
  snapshot_at: number;
  start_at: number;
  end_at: number;
  /** By this machine's clock. */
  received_at: number;
  /** Rises with every ballot. */
  version: number;
  /** When a hub took it, or gave it to us. */
  pushed_at: number | null;
}

/** The last ballot of a voter. */
export interface SignalBallotTable {
  signal_id: string;
  voter: string;
  /** Hash of what was signed. */
  id: string;
  /** Rises with every ballot of the signal, a later one of the same voter included. */
  place: number;
  envelope: string;
  signed_by: "key" | "contract";
  verified_block: number;
  weight_tokens: string;
  /** As its voter says. */
  signed_at: number;
  received_at: number;
  /** How many of the voter's ballots came before it. */
  replaced: number;
  pushed_at: number | null;
}

/** A transaction of a Safe that some of its owners have signed and nobody has executed. */
export interface SafeTransactionTable {
  chain_id: number;
  safe: string;
  /** The safeTxHash. */
  hash: string;
  nonce: number;
  target: string;
  value_wei: string;
  call_data: string;
  operation: number;
  safe_tx_gas: string;
  base_gas: string;
  gas_price: string;
  gas_token: string;
  refund_receiver: string;
  /** By this machine's clock. */
  received_at: number;
}

export interface SafeSignatureTable {
  chain_id: number;
  safe: string;
  hash: string;
  signer: string;
  data: string;
  /** 1 where the signer's contract vouches for it (ERC-1271), 0 where its key made it. */
  by_contract: number;
  received_at: number;
}
