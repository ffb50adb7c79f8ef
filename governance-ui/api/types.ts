/** Generated from index/openapi.json by `node governance-ui/api/generate-types.ts`. */

export type ParameterChange = {
  old: string | null;
  new: string;
  oldHuman: string | null;
  newHuman: string;
  headroom: {
    down: string;
    up: string;
  } | null;
  proposalId: string | null;
  proposalNumber: number | null;
  cause: "deployment" | "proposal" | "direct";
  block: number;
  at: number;
  txHash: string;
} | null;

export interface Health {
  status: "starting" | "live" | "behind" | "offline";
  chainId: number;
  headBlock: number | null;
  indexedBlock: number | null;
  lagBlocks: number | null;
  headTimestamp: number | null;
  /**
   * When this server last read the chain.
   */
  indexedAt: number | null;
  lastError: string | null;
  duties: DutyHealth[];
}
export interface DutyHealth {
  name: string;
  lastTickAt: number | null;
  ageSeconds: number | null;
  due: number;
  failed: number;
  alarm: string | null;
}
export interface ApiError {
  error: {
    code: string;
    /**
     * What was wrong.
     */
    message: string;
    /**
     * What to do about it.
     */
    hint: string;
  };
}
export interface Deployment {
  chainId: number;
  networkName: string;
  genesisHash: string;
  startBlock: number;
  local: boolean;
  /**
   * Where a browser reads the chain: /rpc of this server on a local chain, null if nowhere.
   */
  rpcUrl: string | null;
  profile: {
    id: string;
    name: string;
    figures: ProfileFigure[];
  };
  contracts: {
    [k: string]: string;
  };
  assets: {
    /**
     * null for ETH
     */
    address: string | null;
    symbol: string;
    decimals: number;
  }[];
  token: {
    name: string;
    symbol: string;
    decimals: number;
    address: string;
    /**
     * Delegate of the holders that may not vote.
     */
    sentinel: string | null;
    totalSupply: string;
  };
  /**
   * Only on a local chain.
   */
  accounts: {
    address: string;
    label: string;
  }[];
  actionFiles: {
    [k: string]: unknown;
  }[];
}
export interface ProfileFigure {
  key: string;
  value: string;
  unit: string | null;
  source: string;
  /**
   * How well the figure is known, or that it was chosen locally.
   */
  mark: string;
}
export interface ProposalPage {
  items: ProposalSummary[];
  /**
   * Of all proposals that match the other filters.
   */
  counts: {
    pending?: number;
    active?: number;
    canceled?: number;
    defeated?: number;
    succeeded?: number;
    queued?: number;
    expired?: number;
    executed?: number;
  };
  nextCursor: string | null;
}
export interface ProposalSummary {
  id: string;
  /**
   * 1 for the first proposal.
   */
  number: number;
  title: string;
  proposer: string;
  state: "pending" | "active" | "canceled" | "defeated" | "succeeded" | "queued" | "expired" | "executed";
  riskClass: "routine" | "treasury" | "constitutional" | null;
  snapshotAt: number;
  deadlineAt: number;
  etaAt: number | null;
  /**
   * Last second at which it can be executed.
   */
  expiresAt: number | null;
  createdAt: number;
  createdBlock: number;
  actions: ActionView[];
  tally: Tally;
  /**
   * Before the snapshot: what it would be now.
   */
  quorum: string | null;
  quorumFixed: boolean;
  majorityBps: number | null;
}
export interface ActionView {
  actionId: string | null;
  known: boolean;
  title: string;
  sentence: string;
  parameterId: string | null;
  oldValue: string | null;
  newValue: string | null;
  oldHuman: string | null;
  newHuman: string | null;
  unit: string | null;
  calls: CallView[];
}
export interface CallView {
  target: string;
  valueWei: string;
  data: string;
  signature: string | null;
  args: {
    name: string;
    type: string;
    value: string;
  }[];
  /**
   * Whether the target had code when it was proposed.
   */
  hasCode: boolean | null;
}
export interface Tally {
  for: string;
  against: string;
  abstain: string;
}
export interface ProposalDetail {
  id: string;
  /**
   * 1 for the first proposal.
   */
  number: number;
  title: string;
  proposer: string;
  state: "pending" | "active" | "canceled" | "defeated" | "succeeded" | "queued" | "expired" | "executed";
  riskClass: "routine" | "treasury" | "constitutional" | null;
  snapshotAt: number;
  deadlineAt: number;
  etaAt: number | null;
  /**
   * Last second at which it can be executed.
   */
  expiresAt: number | null;
  createdAt: number;
  createdBlock: number;
  actions: ActionView[];
  tally: Tally;
  /**
   * Before the snapshot: what it would be now.
   */
  quorum: string | null;
  quorumFixed: boolean;
  majorityBps: number | null;
  description: string;
  descriptionHash: string;
  extended: boolean;
  codePin: string | null;
  cancelReasonHash: string | null;
  timeline: TimelineEntry[];
  execution: Execution;
}
export interface TimelineEntry {
  stage:
    | "created"
    | "voting-started"
    | "extended"
    | "voting-ended"
    | "queued"
    | "executable"
    | "executed"
    | "canceled"
    | "canceled-by-guardian"
    | "expired";
  /**
   * May lie in the future.
   */
  at: number;
  block: number | null;
  txHash: string | null;
  by: string | null;
}
export interface Execution {
  /**
   * null until every action was checked after execution.
   */
  verified: boolean | null;
  results: {
    actionIndex: number;
    ok: boolean;
    expected: string;
    actual: string;
    at: number;
  }[];
}
export interface VotePage {
  items: Vote[];
  nextCursor: string | null;
}
export interface Vote {
  voter: string;
  weight: string;
  for: string;
  against: string;
  abstain: string;
  reason: string;
  at: number;
  block: number;
  txHash: string;
}
export interface DelegatePage {
  items: Delegate[];
  votableSupply: string;
  totalSupply: string;
  nextCursor: string | null;
}
export interface Delegate {
  address: string;
  votes: string;
  /**
   * Of the votable supply.
   */
  shareBps: number;
  delegators: number;
  proposalsVoted: number;
}
export interface Account {
  address: string;
  balance: string;
  votes: string;
  delegate: string | null;
  /**
   * Delegates to the sentinel, so its tokens cannot vote.
   */
  excluded: boolean;
  delegators: number;
  voteHistory: {
    votes: string;
    block: number;
    at: number;
  }[];
  delegations: {
    from: string | null;
    to: string | null;
    at: number;
    block: number;
    txHash: string;
  }[];
  ballots: AccountBallot[];
}
export interface AccountBallot {
  proposalId: string;
  proposalNumber: number;
  title: string;
  weight: string;
  for: string;
  against: string;
  abstain: string;
  reason: string;
  at: number;
  block: number;
  txHash: string;
}
export interface ParameterPage {
  items: Parameter[];
}
export interface Parameter {
  id: string;
  label: string;
  domain: string;
  contract: string | null;
  unit: string | null;
  decimals: number;
  kind: string;
  value: string | null;
  human: string | null;
  bounds: {
    min: string;
    max: string;
  } | null;
  headroom: {
    down: string;
    up: string;
  } | null;
  actionId: string | null;
  /**
   * Of a proposal that changes only this.
   */
  riskClass: "routine" | "treasury" | "constitutional" | null;
  changes: number;
  lastChange: ParameterChange;
}
export interface ParameterHistory {
  items: ParameterChange[];
  nextCursor: string | null;
}
export interface Treasury {
  address: string;
  asOfBlock: number | null;
  assets: {
    /**
     * null for ETH
     */
    address: string | null;
    symbol: string;
    decimals: number;
    balance: string | null;
    human: string | null;
  }[];
  spending: {
    asset: string | null;
    symbol: string;
    decimals: number;
    capTokens: string | null;
    spentTokens: string | null;
    periodEndsAt: number | null;
  }[];
}
