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
export interface ProposalReports {
  /**
   * As they were made; empty while there is none.
   */
  reports: ProposalReport[];
  /**
   * What the newest shows otherwise than the first.
   */
  differences: ReportDifference[];
}
export interface ProposalReport {
  stage: "proposed" | "before-queue" | "before-execute";
  report: {
    version: 1;
    title: string;
    proposalId: string | null;
    state: string | null;
    network: {
      name: string;
      chainId: number;
    };
    block: {
      number: number;
      hash: string;
      at: number;
    };
    madeAt: number;
    run: {
      way: string;
      executed: boolean;
      reason: string | null;
      at: number;
      gasUsed: string | null;
    };
    sentences: string[];
    findings: {
      check: string;
      level: "error" | "warning" | "info";
      key: string;
      title: string;
      detail: string;
      change: {
        before: string;
        after: string;
      } | null;
      mark: string;
    }[];
  };
}
export interface ReportDifference {
  kind: "new" | "gone" | "changed";
  finding: {
    check: string;
    level: "error" | "warning" | "info";
    key: string;
    title: string;
    detail: string;
    change: {
      before: string;
      after: string;
    } | null;
    mark: string;
  };
  /**
   * What the first report said of the same.
   */
  earlier: {
    check: string;
    level: "error" | "warning" | "info";
    key: string;
    title: string;
    detail: string;
    change: {
      before: string;
      after: string;
    } | null;
    mark: string;
  } | null;
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
export interface Emissions {
  schedule: {
    startAt: number;
    epochSeconds: number;
    windowSeconds: number;
  };
  /**
   * null before the first.
   */
  currentEpoch: number | null;
  /**
   * The first epoch that is not accounted.
   */
  nextEpoch: number;
  /**
   * From then on anyone may poke.
   */
  nextPokeAt: number;
  demand: {
    /**
     * 18 decimals.
     */
    multiplierWad: string;
    /**
     * US dollars, 8 decimals.
     */
    smoothedUsd8: string;
    /**
     * US dollars, 8 decimals.
     */
    lastUsd8: string;
    /**
     * US dollars, 8 decimals.
     */
    beforeLastUsd8: string;
  };
  /**
   * 18 decimals.
   */
  targetWad: string;
  terms: EmissionTerms & {
    /**
     * In the token's smallest unit.
     */
    baselineTokens: string;
  };
  /**
   * In the contract's order, with their fixed rails.
   */
  parameters: {
    parameterId: string;
    value: string;
    min: string;
    max: string;
    /**
     * Greatest change by one vote, of the present value.
     */
    maxStepBps: number;
    /**
     * From then on a vote may move it; 0 if it never did.
     */
    nextChangeAt: number;
  }[];
  lowered: {
    multiplierBps: number;
    untilEpoch: number;
  } | null;
  guardian: {
    account: string;
    untilAt: number;
  } | null;
  budget: {
    /**
     * In the token's smallest unit.
     */
    budgetTokens: string;
    /**
     * In the token's smallest unit.
     */
    emittedTokens: string;
    /**
     * In the token's smallest unit.
     */
    leftTokens: string;
    /**
     * In the token's smallest unit.
     */
    maxTokens: string;
    /**
     * The epoch that spends the rest if revenue stays as it is; null if none within ten years does.
     */
    endsEpoch: number | null;
    endsAt: number | null;
  };
  reserve: {
    address: string;
    /**
     * In the token's smallest unit.
     */
    balanceTokens: string;
    /**
     * In the token's smallest unit.
     */
    owedTokens: string;
    /**
     * In the token's smallest unit.
     */
    surplusTokens: string;
    /**
     * In the token's smallest unit.
     */
    pulledTokens: string;
  };
  rewards: {
    address: string;
    /**
     * In the token's smallest unit.
     */
    balanceTokens: string;
  };
  revenueSource: string;
  marketSource: string | null;
  /**
   * null where the revenue source takes no reports.
   */
  reporters: {
    quorum: number;
    items: {
      address: string;
      reported: boolean;
    }[];
    openEpoch: {
      epoch: number;
      closesAt: number;
      reports: number;
      /**
       * US dollars, 8 decimals.
       */
      medianUsd8: string | null;
    } | null;
  } | null;
  /**
   * By votes, newest first.
   */
  changes: EmissionChange[];
  /**
   * Epochs, newest first.
   */
  items: EmissionEpoch[];
  nextCursor: string | null;
}
export interface EmissionTerms {
  /**
   * US dollars, 8 decimals.
   */
  referenceUsd8: string;
  /**
   * 1: square root, 2: plain ratio.
   */
  kappaHalves: string;
  minMultiplierBps: string;
  maxMultiplierBps: string;
  deadBandBps: string;
  slewDownBps: string;
  slewUpBps: string;
  decayPpm: string;
  /**
   * In the token's smallest unit.
   */
  epochCapTokens: string;
}
export interface EmissionChange {
  parameterId: string;
  oldValue: string;
  newValue: string;
  at: number;
  /**
   * The first epoch that it affected.
   */
  epoch: number;
  proposalId: string | null;
  proposalNumber: number | null;
  termsBefore: EmissionTerms;
  stateBefore: EmissionState;
}
export interface EmissionState {
  /**
   * 18 decimals.
   */
  multiplierWad: string;
  /**
   * US dollars, 8 decimals.
   */
  smoothedUsd8: string;
  /**
   * US dollars, 8 decimals.
   */
  lastUsd8: string;
  /**
   * US dollars, 8 decimals.
   */
  beforeLastUsd8: string;
  /**
   * In the token's smallest unit.
   */
  baselineTokens: string;
  /**
   * Of the budget.
   */
  leftTokens: string;
}
export interface EmissionEpoch {
  epoch: number;
  startAt: number;
  endAt: number;
  outcome: "moved" | "in-dead-band" | "revenue-unknown" | "missed" | "raise-refused" | "lapsed";
  /**
   * 18 decimals.
   */
  oldMultiplierWad: string;
  /**
   * 18 decimals.
   */
  newMultiplierWad: string;
  /**
   * 18 decimals.
   */
  targetWad: string | null;
  /**
   * null where it was not known.
   */
  revenueUsd8: string | null;
  /**
   * US dollars, 8 decimals.
   */
  smoothedUsd8: string | null;
  /**
   * In the token's smallest unit.
   */
  baselineTokens: string;
  /**
   * In the token's smallest unit.
   */
  emissionTokens: string;
  /**
   * Of the budget, after the epoch.
   */
  leftTokens: string;
  /**
   * The guardian's limit, where one applied.
   */
  loweredBps: number | null;
  block: number;
  txHash: string;
  /**
   * When it was accounted.
   */
  at: number;
}
