/** Generated from index/api/openapi.json by `node governance-ui/api/generate-types.ts`. */

/**
 * Of an account in which a contract holds tokens for others: for how many, and through whom they vote.
 *
 * This interface was referenced by `Api`'s JSON-Schema
 * via the `definition` "Surrogate".
 */
export type Surrogate = {
  keeper: string;
  delegate: string;
  holders: number;
} | null;
export type Organisation = {
  id: string;
  /**
   * Where the id is text; null where it is not.
   */
  name: string | null;
} | null;
export type SignedBallot =
  | {
      kind: "proposal";
      /**
       * The proposal's id.
       */
      subject: string;
      voter: string;
      /**
       * 0 against, 1 for, 2 abstain.
       */
      support: number;
      reason: string;
      /**
       * Last second in which it may be counted, as it was signed.
       */
      untilSeconds: number;
      signature: string;
    }
  | {
      kind: "election";
      /**
       * The election's number.
       */
      subject: string;
      voter: string;
      approvals: string;
      /**
       * Last second in which it may be counted, as it was signed.
       */
      untilSeconds: number;
      signature: string;
    };

export interface Health {
  status: "starting" | "live" | "behind" | "offline";
  chainId: number;
  headBlock: number | null;
  indexedBlock: number | null;
  /**
   * Behind the node's head; null while that is not known.
   */
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
  /**
   * Modules that are deployed and that no vote has adopted yet.
   */
  joining: ("emissions" | "providers" | "certification" | "committee")[];
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
  /**
   * Whether /api/reports makes reports of drafts.
   */
  draftReports: boolean;
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
  /**
   * Last second at which any vote is taken.
   */
  voteEndAt: number;
  /**
   * Last second of voting. Between voteEndAt and this, where they differ, only votes against are taken.
   */
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
  /**
   * Of the newest report of effects: that it has errors, differs from the first, or could not be made.
   */
  reportTrouble: "errors" | "differs" | "unmade" | null;
}
export interface ActionView {
  actionId: string | null;
  known: boolean;
  title: string;
  sentence: string;
  parameterId: string | null;
  /**
   * What of the chain it sets, in words.
   */
  parameterLabel: string | null;
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
  /**
   * Last second at which any vote is taken.
   */
  voteEndAt: number;
  /**
   * Last second of voting. Between voteEndAt and this, where they differ, only votes against are taken.
   */
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
  /**
   * Of the newest report of effects: that it has errors, differs from the first, or could not be made.
   */
  reportTrouble: "errors" | "differs" | "unmade" | null;
  description: string;
  descriptionHash: string;
  extended: boolean;
  codePin: string | null;
  cancelReasonHash: string | null;
  timeline: TimelineEntry[];
  /**
   * Voters for whom nothing that they signed counts any more; what they send themselves does.
   */
  withdrawals: {
    voter: string;
    at: number;
    txHash: string;
  }[];
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
   * null until every action was checked after execution, and while one is pending.
   */
  verified: boolean | null;
  results: {
    actionIndex: number;
    ok: boolean;
    expected: string;
    actual: string;
    /**
     * What is set in motion as voted and there from `until` on, when it is checked again; else null.
     */
    pending: {
      until: number;
      what: string;
    } | null;
    /**
     * Whether a later change was made of what was pending, so that it is not on the chain as voted.
     */
    setAnew: boolean;
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
  /**
   * Reports that the bots have given up making.
   */
  failures: ReportFailure[];
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
export interface ReportFailure {
  stage: "proposed" | "before-queue" | "before-execute";
  /**
   * When the bots gave up, on their clock.
   */
  at: number;
  reason: string;
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
export interface EffectsReport {
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
}
export interface Draft {
  /**
   * A proposal file, as `npm run propose` takes it.
   */
  yaml: string;
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
  /**
   * Accounts that delegate to this one, and those for whom a contract holds tokens that do; who does both counts twice.
   */
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
  /**
   * Accounts that delegate to this one, and those for whom a contract holds tokens that do; who does both counts twice.
   */
  delegators: number;
  /**
   * What contracts hold for this account, whose votes stay its own; at most the newest 200.
   */
  held: HeldTokens[];
  surrogate: Surrogate;
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
  /**
   * The newest; the others are listed apart.
   */
  ballots: AccountBallot[];
  /**
   * Of all proposals; who splits votes may cast several for one.
   */
  ballotCount: number;
}
export interface HeldTokens {
  /**
   * The contract that holds them.
   */
  keeper: string;
  /**
   * Where they are in the token's ledger.
   */
  surrogate: string;
  tokens: string;
  /**
   * Through whom they vote.
   */
  delegate: string;
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
export interface AccountBallotPage {
  items: AccountBallot[];
  nextCursor: string | null;
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
  lastChange: ParameterChange | null;
}
export interface ParameterChange {
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
  /**
   * From when on the new value is in force: `at`, or the end of a ramp.
   */
  inForceAt: number;
  /**
   * Who set it, where the contract says so.
   */
  by: string | null;
  txHash: string;
}
export interface ParameterHistory {
  items: ParameterChange[];
  nextCursor: string | null;
}
export interface RailPage {
  items: {
    contract: string;
    /**
     * As the contract's event names it, with its unit.
     */
    name: string;
    value: string;
    block: number;
    at: number;
    txHash: string;
  }[];
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
    /**
     * null for ETH
     */
    asset: string | null;
    symbol: string;
    decimals: number;
    capTokens: string | null;
    spentTokens: string | null;
    periodEndsAt: number | null;
  }[];
  /**
   * Of each asset whose standing was read.
   */
  hardCap: HardCap[];
  /**
   * The latest 50, newest first.
   */
  outflows: {
    /**
     * null for ETH
     */
    asset: string | null;
    symbol: string | null;
    decimals: number | null;
    /**
     * Which cap counted it; some is counted by both.
     */
    cap: "hard" | "spending";
    amountTokens: string;
    /**
     * All that this cap had counted in the period by then.
     */
    countedTokens: string;
    proposalId: string | null;
    proposalNumber: number | null;
    block: number;
    at: number;
    txHash: string;
  }[];
}
export interface HardCap {
  /**
   * null for ETH
   */
  asset: string | null;
  symbol: string;
  decimals: number;
  listed: boolean;
  /**
   * Where it was taken off the list and still counts.
   */
  listedUntil: number | null;
  /**
   * Of what was held when the period began, that may leave in it.
   */
  shareBps: number;
  /**
   * A larger share that was voted and does not count yet.
   */
  nextShareBps: number | null;
  nextShareSince: number | null;
  /**
   * Whether a period runs; else the figures are of one that begins now.
   */
  running: boolean;
  heldTokens: string;
  goneTokens: string;
  leftTokens: string;
  periodEndsAt: number;
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
     * The same in its unit, where that is more.
     */
    maxStep: string;
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
export interface ProviderPage {
  kinds: UnitKind[];
  terms: {
    /**
     * Whether anybody may register; else those whom votes admitted.
     */
    open: boolean;
    /**
     * In the token's smallest unit.
     */
    leastStakeTokens: string;
    unbondingSeconds: number;
    /**
     * Hundredths of a percent.
     */
    slashCapBps: number;
    slasher: string | null;
    flagger: string | null;
    priceFeed: string | null;
    /**
     * Hundredths of a percent.
     */
    commissionStepBps: number;
    commissionNoticeSeconds: number;
    leastDurationEpochs: number;
    mostDurationEpochs: number;
    /**
     * Epochs over which a reward vests in equal parts.
     */
    tranches: number;
  };
  epochs: {
    /**
     * null before the first.
     */
    current: number | null;
    /**
     * Of epoch 0.
     */
    startAt: number;
    epochSeconds: number;
  };
  /**
   * What reporters say the token is worth; null until who they are was read.
   */
  prices: {
    /**
     * How many reports of a round make a price.
     */
    quorum: number;
    items: {
      address: string;
      /**
       * For the round that is open.
       */
      reported: boolean;
      last: {
        round: number;
        priceUsd8: string;
        at: number;
      } | null;
    }[];
    openRound: {
      round: number;
      closesAt: number;
      reports: number;
    };
    /**
     * US dollars for a token, 8 decimals, by the last round with a quorum.
     */
    price: {
      lowUsd8: string;
      highUsd8: string;
    } | null;
  } | null;
  lastSettled: {
    epoch: number;
    /**
     * In the token's smallest unit.
     */
    emissionTokens: string;
    /**
     * In the token's smallest unit.
     */
    earnedTokens: string;
    weight: string;
  } | null;
  counts: {
    serving: number;
    idle: number;
    closed: number;
    barred: number;
  };
  /**
   * Active stake behind all providers.
   */
  stakeTokens: string;
  /**
   * In commitments that run.
   */
  units: number;
  items: Provider[];
  nextCursor: string | null;
}
export interface UnitKind {
  kind: number;
  name: string;
  /**
   * Whether units of it can be activated and renewed.
   */
  listed: boolean;
  /**
   * Of a unit, when rewards are shared.
   */
  weight: string;
  /**
   * Stake behind a unit, US dollars with 8 decimals.
   */
  stakeUsd8: string;
}
export interface Provider {
  /**
   * The provider's number.
   */
  provider: number;
  operator: string;
  payee: string;
  organisation: {
    id: string;
    name: string | null;
  } | null;
  /**
   * Whether a commitment of it runs (serving) or none does (idle), unless it closed or a vote barred it.
   */
  standing: "serving" | "idle" | "closed" | "barred";
  /**
   * When it registered, closed, or was barred or let back.
   */
  standingSince: number;
  /**
   * Units that it declared, and those of its last commitment.
   */
  hardware: {
    kind: number;
    declared: number;
    activated: number;
  }[];
  /**
   * Of its last commitment, of all kinds.
   */
  units: number;
  /**
   * Active stake of all its stakers, after slashes.
   */
  stakeTokens: string;
  /**
   * Of that, the operator's and the payee's.
   */
  selfStakeTokens: string;
  /**
   * What its last commitment needs.
   */
  neededTokens: string;
  /**
   * Hundredths of a percent.
   */
  commissionBps: number;
  /**
   * With which it takes part in rewards from the next epoch on.
   */
  weight: string;
  /**
   * First epoch after its last commitment.
   */
  untilEpoch: number | null;
  untilAt: number | null;
  /**
   * What a staked token earns in a year after commission, were every epoch as the last settled one. Null where nothing is earned.
   */
  rateBps: number | null;
}
export interface ProviderDetail {
  /**
   * The provider's number.
   */
  provider: number;
  operator: string;
  payee: string;
  organisation: {
    id: string;
    name: string | null;
  } | null;
  /**
   * Whether a commitment of it runs (serving) or none does (idle), unless it closed or a vote barred it.
   */
  standing: "serving" | "idle" | "closed" | "barred";
  /**
   * When it registered, closed, or was barred or let back.
   */
  standingSince: number;
  /**
   * Units that it declared, and those of its last commitment.
   */
  hardware: {
    kind: number;
    declared: number;
    activated: number;
  }[];
  /**
   * Of its last commitment, of all kinds.
   */
  units: number;
  /**
   * Active stake of all its stakers, after slashes.
   */
  stakeTokens: string;
  /**
   * Of that, the operator's and the payee's.
   */
  selfStakeTokens: string;
  /**
   * What its last commitment needs.
   */
  neededTokens: string;
  /**
   * Hundredths of a percent.
   */
  commissionBps: number;
  /**
   * With which it takes part in rewards from the next epoch on.
   */
  weight: string;
  /**
   * First epoch after its last commitment.
   */
  untilEpoch: number | null;
  untilAt: number | null;
  /**
   * What a staked token earns in a year after commission, were every epoch as the last settled one. Null where nothing is earned.
   */
  rateBps: number | null;
  registeredAt: number;
  proposedOperator: string | null;
  statementHash: string;
  /**
   * What a share of the pool is worth, in parts of 2^95.
   */
  shareIndex: string;
  stakers: number;
  kinds: UnitKind[];
  epochs: {
    /**
     * null before the first.
     */
    current: number | null;
    /**
     * Of epoch 0.
     */
    startAt: number;
    epochSeconds: number;
  };
  nextCommission: {
    /**
     * Hundredths of a percent.
     */
    bps: number;
    readyAt: number;
  } | null;
  /**
   * With what it takes part in rewards, oldest first; each lasts until the next begins.
   */
  terms: {
    fromEpoch: number;
    fromAt: number;
    /**
     * First epoch after it.
     */
    untilEpoch: number;
    untilAt: number;
    weight: string;
    /**
     * Hundredths of a percent.
     */
    commissionBps: number;
    flagged: boolean;
  }[];
  /**
   * Activations, with the units that they added, and renewals; newest first, at most 200.
   */
  commitments: {
    kind: "activated" | "renewed";
    hardware: {
      kind: number;
      units: number;
    }[];
    untilEpoch: number;
    untilAt: number;
    /**
     * In the token's smallest unit.
     */
    neededTokens: string;
    priceUsd8: string;
    block: number;
    at: number;
    txHash: string;
  }[];
  /**
   * Newest first, at most 200.
   */
  slashes: {
    number: number;
    /**
     * Of what a share was worth before.
     */
    lostBps: number;
    /**
     * In the token's smallest unit.
     */
    lostTokens: string;
    emptied: boolean;
    evidenceHash: string;
    block: number;
    at: number;
    txHash: string;
  }[];
  /**
   * Newest first, at most 200. Those that nobody carries out in time lapse.
   */
  slashRequests: {
    request: number;
    slasher: string;
    ground: string;
    /**
     * Hundredths of a percent.
     */
    bps: number;
    evidenceHash: string;
    /**
     * From then on anyone may carry it out, unless it is stopped.
     */
    readyAt: number;
    outcome: "waiting" | "stopped" | "done";
    at: number;
  }[];
  rewards: {
    own: {
      /**
       * In settled epochs.
       */
      earnedTokens: string;
      /**
       * In the token's smallest unit.
       */
      vestedTokens: string;
      /**
       * In the token's smallest unit.
       */
      claimedTokens: string;
      /**
       * In the token's smallest unit.
       */
      claimableTokens: string;
    };
    stakers: {
      /**
       * In the token's smallest unit.
       */
      earnedTokens: string;
      /**
       * In the token's smallest unit.
       */
      vestedTokens: string;
    };
    /**
     * At the start of each epoch: all that was earned and vested by then. Those to come are of what is earned already.
     */
    points: {
      epoch: number;
      at: number;
      /**
       * In the token's smallest unit.
       */
      earnedTokens: string;
      /**
       * In the token's smallest unit.
       */
      vestedTokens: string;
    }[];
  };
  /**
   * What became of it, newest first; at most 100.
   */
  history: {
    sentence: string;
    block: number;
    at: number;
    txHash: string;
  }[];
}
export interface StakerPage {
  items: {
    staker: string;
    /**
     * In the token's smallest unit.
     */
    stakeTokens: string;
    /**
     * In the token's smallest unit.
     */
    leavingTokens: string;
    readyAt: number | null;
    delegate: string | null;
    /**
     * Of the active stake.
     */
    shareBps: number;
  }[];
  nextCursor: string | null;
}
export interface Staker {
  address: string;
  /**
   * Active, with all providers.
   */
  stakeTokens: string;
  /**
   * In the token's smallest unit.
   */
  leavingTokens: string;
  /**
   * In the token's smallest unit.
   */
  claimableTokens: string;
  /**
   * Where it has stake or rewards, the newest first; at most 100.
   */
  positions: {
    /**
     * The provider's number.
     */
    provider: number;
    organisation: {
      id: string;
      name: string | null;
    } | null;
    /**
     * Whether a commitment of it runs (serving) or none does (idle), unless it closed or a vote barred it.
     */
    standing: "serving" | "idle" | "closed" | "barred";
    /**
     * Hundredths of a percent.
     */
    commissionBps: number;
    rateBps: number | null;
    /**
     * In the token's smallest unit.
     */
    stakeTokens: string;
    /**
     * In the token's smallest unit.
     */
    leavingTokens: string;
    /**
     * From when on what leaves can be withdrawn.
     */
    readyAt: number | null;
    delegate: string | null;
    rewards: {
      /**
       * In settled epochs.
       */
      earnedTokens: string;
      /**
       * In the token's smallest unit.
       */
      vestedTokens: string;
      /**
       * In the token's smallest unit.
       */
      claimedTokens: string;
      /**
       * In the token's smallest unit.
       */
      claimableTokens: string;
    };
  }[];
  /**
   * Providers that it acts for or is paid for.
   */
  operates: {
    /**
     * The provider's number.
     */
    provider: number;
    organisation: {
      id: string;
      name: string | null;
    } | null;
    /**
     * Whether a commitment of it runs (serving) or none does (idle), unless it closed or a vote barred it.
     */
    standing: "serving" | "idle" | "closed" | "barred";
    isOperator: boolean;
    isPayee: boolean;
    units: number;
    untilEpoch: number | null;
    untilAt: number | null;
    /**
     * In the token's smallest unit.
     */
    neededTokens: string;
    /**
     * In the token's smallest unit.
     */
    stakeTokens: string;
    rewards: {
      /**
       * In settled epochs.
       */
      earnedTokens: string;
      /**
       * In the token's smallest unit.
       */
      vestedTokens: string;
      /**
       * In the token's smallest unit.
       */
      claimedTokens: string;
      /**
       * In the token's smallest unit.
       */
      claimableTokens: string;
    };
  }[];
  /**
   * Of all positions together, at the start of each epoch to come.
   */
  points: {
    epoch: number;
    at: number;
    /**
     * In the token's smallest unit.
     */
    earnedTokens: string;
    /**
     * In the token's smallest unit.
     */
    vestedTokens: string;
  }[];
  /**
   * What it did, newest first; at most 100.
   */
  history: {
    sentence: string;
    block: number;
    at: number;
    txHash: string;
  }[];
}
export interface Certification {
  kinds: CertificateKind[];
  tiers: CertificationTier[];
  requirements: {
    number: number;
    name: string;
  }[];
  rules: {
    holder: string | null;
    extender: string | null;
    availability: string | null;
    arbiter: string | null;
  };
  counts: {
    active: number;
    grace: number;
    suspended: number;
    removed: number;
  };
  /**
   * All whose maps were ever posted.
   */
  checkers: {
    checker: string;
    /**
     * That were posted.
     */
    maps: number;
    /**
     * That it marked in them.
     */
    slots: number;
    /**
     * Of these, slots that the majority marked too.
     */
    agreed: number;
    /**
     * Slots of those reports that the majority marked and it did not.
     */
    missed: number;
  }[];
}
export interface CertificateKind {
  kind: number;
  name: string;
  /**
   * Of EAS.
   */
  schemaUid: string;
  schema: string;
  /**
   * Names of the numbers in its certificates.
   */
  figures: string[];
  attesters: {
    attester: string;
    accepted: boolean;
    /**
     * Of this kind that were bound.
     */
    certificates: number;
    revoked: number;
    /**
     * Of those held by the committee, which a vote said do not stand.
     */
    struck: number;
  }[];
}
export interface CertificationTier {
  tier: number;
  name: string;
  /**
   * What it asks for; what it does not is left out.
   */
  asks: {
    number: number;
    label: string;
    value: string;
    unit: string | null;
    decimals: number;
  }[];
  /**
   * Numbers of the requirements that follow from it.
   */
  requirements: number[];
  graceSeconds: number;
}
export interface CertificationPage {
  items: ProviderStanding[];
  nextCursor: string | null;
}
export interface ProviderStanding {
  /**
   * The provider's number.
   */
  provider: number;
  operator: string;
  organisation: {
    id: string;
    name: string | null;
  } | null;
  /**
   * As the last sweep found the provider: all met, in a grace, earning nothing, or removed by a vote.
   */
  status: "active" | "grace" | "suspended" | "removed";
  tier: number;
  /**
   * Null where it never had another status.
   */
  since: number | null;
  /**
   * Those of its tier, and those that the last sweep found unmet.
   */
  requirements: {
    number: number;
    met: boolean;
    /**
     * Unmet without grace.
     */
    atOnce: boolean;
    /**
     * Until when it has to be met.
     */
    deadlineAt: number | null;
  }[];
  /**
   * When the first of its certificates that count expires, or the first deadline passes.
   */
  nextAt: number | null;
}
export interface ProviderCertification {
  /**
   * The provider's number.
   */
  provider: number;
  operator: string;
  organisation: {
    id: string;
    name: string | null;
  } | null;
  /**
   * As the last sweep found the provider: all met, in a grace, earning nothing, or removed by a vote.
   */
  status: "active" | "grace" | "suspended" | "removed";
  tier: number;
  /**
   * Null where it never had another status.
   */
  since: number | null;
  /**
   * Those of its tier, and those that the last sweep found unmet.
   */
  requirements: {
    number: number;
    met: boolean;
    /**
     * Unmet without grace.
     */
    atOnce: boolean;
    /**
     * Until when it has to be met.
     */
    deadlineAt: number | null;
  }[];
  /**
   * When the first of its certificates that count expires, or the first deadline passes.
   */
  nextAt: number | null;
  /**
   * Newest first, at most 200.
   */
  certificates: {
    uid: string;
    kind: number;
    attester: string;
    /**
     * Whether its attester is accepted for the kind.
     */
    accepted: boolean;
    issuedAt: number;
    expiresAt: number | null;
    state: "bound" | "held" | "revoked" | "struck" | "replaced" | "expired";
    heldUntil: number | null;
    evidenceHash: string;
    figures: number[];
    block: number;
    at: number;
    txHash: string;
  }[];
  /**
   * Epochs in which it was not there, newest first; at most 400.
   */
  days: BadDay[];
  extensions: {
    untilAt: number;
    reasonHash: string;
    at: number;
    txHash: string;
  }[];
  /**
   * Standings, newest first; at most 100.
   */
  history: {
    /**
     * As the last sweep found the provider: all met, in a grace, earning nothing, or removed by a vote.
     */
    status: "active" | "grace" | "suspended" | "removed";
    tier: number;
    unmet: number[];
    block: number;
    at: number;
    txHash: string;
  }[];
}
export interface BadDay {
  epoch: number;
  startAt: number;
  /**
   * A bit for each of the 96 slots of an epoch, the first one lowest.
   */
  badSlots: string;
  badCount: number;
  availableBps: number;
  outcomes: {
    outcome: "flagged" | "answered" | "stands" | "void" | "lapsed" | "slashed";
    /**
     * Who answered.
     */
    account: string | null;
    bondTokens: string | null;
    reasonHash: string | null;
    /**
     * Number of the slash that was asked for.
     */
    request: number | null;
    at: number;
    txHash: string;
  }[];
  maps: {
    checker: string;
    /**
     * A bit for each of the 96 slots of an epoch, the first one lowest.
     */
    badSlots: string;
  }[];
}
export interface NetworkAvailability {
  fromEpoch: number;
  untilEpoch: number;
  /**
   * Those with any; silence means that all were there.
   */
  epochs: {
    epoch: number;
    startAt: number;
    /**
     * That were not there for some of it.
     */
    providers: number;
    /**
     * Of all of them.
     */
    badSlots: number;
  }[];
}
export interface ElectionPage {
  /**
   * Newest first.
   */
  items: ElectionSummary[];
  nextCursor: string | null;
  contract: string;
  /**
   * false where a vote has named another contract, whose elections are not known here.
   */
  current: boolean;
  /**
   * From then on anyone may open the next one.
   */
  nextElectionAt: number;
  /**
   * Seats that a by-election may fill now.
   */
  openSeats: number;
  nextTerms: ElectionTerms;
}
export interface ElectionSummary {
  number: number;
  byElection: boolean;
  phase:
    "registration" | "endorsement" | "vetting" | "voting" | "counting" | "settled" | "failed" | "gave-way";
  /**
   * Registration, endorsement, vetting and voting, in order; the vote with its extension if there is one.
   */
  phases: ElectionSpan[];
  openedAt: number;
  openedBy: string;
  openedTx: string;
  extended: boolean;
  seats: number;
  candidates: number;
  qualified: number;
  ballots: number;
  /**
   * In the token's smallest unit.
   */
  turnoutTokens: string;
  /**
   * null before the vote.
   */
  turnoutFloorTokens: string | null;
  /**
   * Empty until it is settled.
   */
  winners: string[];
  seated: boolean;
}
export interface ElectionSpan {
  phase:
    "registration" | "endorsement" | "vetting" | "voting" | "counting" | "settled" | "failed" | "gave-way";
  startAt: number;
  endAt: number | null;
}
export interface ElectionTerms {
  seats: number;
  /**
   * Most that are ranked after the winners.
   */
  runnersUp: number;
  /**
   * Most candidates on one ballot.
   */
  approvals: number;
  rule: "proportional" | "plain";
  /**
   * Most winners of one organisation.
   */
  orgCap: number;
  /**
   * Fewer winners than this fail the election.
   */
  minSeats: number;
  maxExclusions: number;
  registrationSeconds: number;
  endorsementSeconds: number;
  vettingSeconds: number;
  votingSeconds: number;
  extensionSeconds: number;
  minEndorsementBps: number;
  minCombinationBps: number;
  turnoutFloorBps: number;
  bondReturnBps: number;
  /**
   * How much of the vote has passed when late ballots start to count less, to nothing at the end of an extension; 10000 for never.
   */
  decayFromBps: number;
  vetter: string | null;
  bondWei: string;
  termSeconds: number;
}
export interface ElectionDetail {
  number: number;
  byElection: boolean;
  phase:
    "registration" | "endorsement" | "vetting" | "voting" | "counting" | "settled" | "failed" | "gave-way";
  /**
   * Registration, endorsement, vetting and voting, in order; the vote with its extension if there is one.
   */
  phases: ElectionSpan[];
  openedAt: number;
  openedBy: string;
  openedTx: string;
  extended: boolean;
  seats: number;
  candidates: number;
  qualified: number;
  ballots: number;
  /**
   * In the token's smallest unit.
   */
  turnoutTokens: string;
  /**
   * null before the vote.
   */
  turnoutFloorTokens: string | null;
  /**
   * Empty until it is settled.
   */
  winners: string[];
  seated: boolean;
  terms: ElectionTerms;
  /**
   * At the start of the vote; null before.
   */
  votableTokens: string | null;
  /**
   * null before endorsement begins.
   */
  minEndorsementTokens: string | null;
  /**
   * null before the vote begins.
   */
  minCombinationTokens: string | null;
  endorsementSnapshotAt: number;
  voteSnapshotAt: number;
  exclusionsUsed: number;
  /**
   * Candidates by registration; statement and its URI are cut after 1,000 characters.
   */
  items: Candidate[];
  /**
   * Open ones with weight, heaviest first.
   */
  combinations: Combination[];
  /**
   * Of the ballots so far, or of the result; empty before the first ballot.
   */
  rounds: CountRound[];
  /**
   * How far the count on the chain is.
   */
  count: {
    loaded: number;
    total: number;
    ranked: number;
  } | null;
  settled: {
    at: number;
    txHash: string;
  } | null;
  seating: {
    at: number;
    txHash: string;
    seating: number;
    term: number;
  } | null;
  /**
   * What happened, oldest first, without single endorsements and ballots.
   */
  timeline: {
    kind: string;
    sentence: string;
    at: number;
    txHash: string;
    block: number;
  }[];
}
export interface Candidate {
  address: string;
  /**
   * From 1; of equals, the earlier wins.
   */
  registration: number;
  organisation: Organisation;
  statementUri: string;
  statementHash: string;
  /**
   * Markdown, where the URI holds it (data:) and its hash is right. Not sanitised.
   */
  statement: string | null;
  /**
   * Why a data: statement is not shown.
   */
  statementFault: string | null;
  registeredAt: number;
  registeredTx: string;
  /**
   * In the token's smallest unit.
   */
  endorsedTokens: string;
  /**
   * How many holders.
   */
  endorsements: number;
  qualified: boolean;
  /**
   * Its bit on the ballot.
   */
  place: number | null;
  /**
   * By the vetter; it stays beside `restored`.
   */
  excluded: {
    reasonHash: string;
    at: number;
    txHash: string;
  } | null;
  restored: {
    at: number;
    txHash: string;
  } | null;
  /**
   * null until paid out.
   */
  bond: {
    bondWei: string;
    to: string;
    at: number;
  } | null;
  /**
   * By the ballots so far, or the result; null for who is not on the ballot.
   */
  standing: {
    /**
     * From 0, runners-up after the winners; null for neither.
     */
    rank: number | null;
    winner: boolean;
    /**
     * In 1/27720 of a token's smallest unit: in the round in which it is ranked, else in the last.
     */
    supportUnits: string;
    /**
     * Of all ballots that approve it, each in full.
     */
    approvedTokens: string;
  } | null;
}
export interface Combination {
  approvals: string;
  places: number[];
  /**
   * In the token's smallest unit.
   */
  weightTokens: string;
  ballots: number;
}
export interface CountRound {
  /**
   * Whom the round ranks.
   */
  address: string;
  winner: boolean;
  /**
   * Of the candidates still in the running, strongest first.
   */
  supports: {
    address: string;
    supportUnits: string;
  }[];
}
export interface ElectionBallotPage {
  items: ElectionBallot[];
  nextCursor: string | null;
}
export interface ElectionBallot {
  voter: string;
  approvals: string;
  approved: string[];
  /**
   * In the token's smallest unit.
   */
  weightTokens: string;
  /**
   * After the decline of late ballots.
   */
  countedTokens: string;
  at: number;
  block: number;
  txHash: string;
}
export interface CandidateDetail {
  election: {
    number: number;
    phase:
      "registration" | "endorsement" | "vetting" | "voting" | "counting" | "settled" | "failed" | "gave-way";
  };
  candidate: Candidate;
  /**
   * The newest hundred.
   */
  endorsements: Endorsement[];
}
export interface Endorsement {
  holder: string;
  /**
   * In the token's smallest unit.
   */
  weightTokens: string;
  at: number;
  txHash: string;
}
export interface Committee {
  safe: {
    address: string;
    owners: string[];
    threshold: number;
    nonce: string;
    synced: boolean;
    modules: string[];
    guard: string | null;
  };
  term: {
    number: number;
    standing: "in-term" | "caretaker" | "lapsed";
    startedAt: number;
    endsAt: number;
    caretakersUntil: number;
    seating: number;
    seats: number;
    filled: number;
    /**
     * Signatures that the committee needs.
     */
    threshold: number;
    /**
     * Seats that recalls took in this term.
     */
    recalled: number;
    election: number | null;
    vacantSince: number | null;
  };
  rules: {
    leastThreshold: number;
    leastSeats: number;
    termLimit: number;
    leadSeconds: number;
    nextElectionAt: number;
    openSeats: number;
  };
  members: CommitteeMember[];
  /**
   * In this term.
   */
  left: {
    address: string;
    how: "resigned" | "recalled";
    at: number;
    block: number;
    txHash: string;
  }[];
  /**
   * Of the election that seated last, in order.
   */
  runnersUp: {
    address: string;
    organisation: {
      id: string;
      name: string | null;
    } | null;
    answer: "accepts" | "declines" | "none";
    sits: boolean;
  }[];
  powers: {
    address: string;
    /**
     * The contract's name in this deployment.
     */
    name: string | null;
    access: "nobody" | "members" | "members-and-caretakers" | "members-without-parties";
  }[];
  pausable: {
    address: string;
    name: string | null;
    lengthSeconds: number;
    told: boolean;
    paused: boolean;
    untilAt: number;
    /**
     * From then on it may be paused again.
     */
    readyAt: number;
  }[];
  vetoes: {
    /**
     * number and title are null where the index does not know it.
     */
    proposal: {
      id: string;
      number: number | null;
      title: string | null;
    };
    seating: number;
    reasonHash: string;
    callsHash: string;
    at: number;
    block: number;
    txHash: string;
  }[];
  pauses: {
    module: string;
    name: string | null;
    seating: number;
    untilAt: number;
    reasonHash: string;
    at: number;
    block: number;
    txHash: string;
  }[];
  resolutions: {
    /**
     * number and title are null where the index does not know it.
     */
    proposal: {
      id: string;
      number: number | null;
      title: string | null;
    };
    documentHash: string;
    uri: string;
    seating: number;
    at: number;
    block: number;
    txHash: string;
  }[];
  /**
   * To recall members, newest first; empty where no contract takes them.
   */
  petitions: {
    number: number;
    opener: string;
    /**
     * Whose recall it asks for.
     */
    members: string[];
    /**
     * Markdown. Not sanitised.
     */
    reason: string;
    neededTokens: string;
    signedTokens: string;
    signers: number;
    openedAt: number;
    /**
     * Last second at which it can be signed and submitted.
     */
    untilAt: number;
    /**
     * It ends with the term in which it was opened.
     */
    term: number;
    /**
     * null until it is submitted.
     */
    proposal: {
      id: string;
      number: number | null;
      title: string | null;
    } | null;
    at: number;
    block: number;
    txHash: string;
  }[];
  /**
   * Proposals that wait in the timelock now.
   *
   * Items: number and title are null where the index does not know it.
   */
  vetoable: {
    id: string;
    number: number | null;
    title: string | null;
    etaAt: number;
  }[];
  /**
   * Newest first, the last two hundred.
   */
  history: {
    kind:
      | "seated"
      | "filled"
      | "recalled"
      | "resigned"
      | "key-rotated"
      | "skipped"
      | "answered"
      | "synced"
      | "guard-set"
      | "module-enabled"
      | "module-disabled"
      | "power-set"
      | "pausable-set"
      | "pause-lifted"
      | "elections-set";
    sentence: string;
    accounts: string[];
    at: number;
    block: number;
    txHash: string;
  }[];
}
export interface CommitteeMember {
  address: string;
  organisation: {
    id: string;
    name: string | null;
  } | null;
  /**
   * null for the founding committee.
   */
  election: number | null;
  /**
   * Begun in a row, this one included.
   */
  terms: number;
  /**
   * Whether the Safe lists it already.
   */
  owner: boolean;
}
export interface Relay {
  /**
   * Whether a relay runs and takes ballots now.
   */
  open: boolean;
  closedBecause: string | null;
  account: string | null;
  balanceWei: string | null;
  /**
   * For any 24 hours.
   */
  budgetWei: string | null;
  /**
   * In the last 24 hours, or under way.
   */
  spentWei: string | null;
  queued: number;
  /**
   * Longest that a ballot waits for others.
   */
  waitSeconds: number | null;
  batchBallots: number;
  limits: {
    ballotsPerVoterDay: number;
    /**
     * Given from one address of the network.
     */
    ballotsPerAddressDay: number;
    ballotsPerDay: number;
    takenToday: number;
    /**
     * Votes that a voter needs, in the token's smallest unit.
     */
    leastVotes: string;
    /**
     * No ballot is taken so shortly before the end.
     */
    lastSecondsBeforeEnd: number;
  };
}
export interface RelayedBallot {
  /**
   * The digest that was signed.
   */
  id: string;
  kind: "proposal" | "election";
  subject: string;
  voter: string;
  /**
   * Support, or the bitmap of approved places.
   */
  choice: string;
  state: "queued" | "sent" | "counted" | "refused";
  /**
   * Why it does not count.
   */
  refusal: string | null;
  txHash: string | null;
  receivedAt: number;
}
export interface RelayedBallots {
  /**
   * Newest first, at most a hundred.
   */
  items: RelayedBallot[];
}
export interface SignalPage {
  items: SignalSummary[];
  rules: SignalRules;
  nextCursor: string | null;
}
export interface SignalSummary {
  /**
   * EIP-712 hash of what its author signed.
   */
  id: string;
  number: number;
  title: string;
  author: string;
  type: "single-choice" | "approval" | "ranked-choice" | "weighted" | "quadratic";
  choices: string[];
  state: "pending" | "active" | "closed";
  startAt: number;
  endAt: number;
  receivedAt: number;
  ballots: number;
  /**
   * For each choice, in the token's smallest unit, rounded down.
   */
  scores: string[];
  totalVotes: string;
}
export interface SignalRules {
  space: string;
  chainId: number;
  token: string;
  /**
   * Votes an author needs; null while no node answers.
   */
  leastVotes: string | null;
  signalsPerAuthorDay: number;
  /**
   * Whether what is signed is sent on to a hub.
   */
  hub: boolean;
}
export interface SignalDetail {
  /**
   * EIP-712 hash of what its author signed.
   */
  id: string;
  number: number;
  title: string;
  author: string;
  type: "single-choice" | "approval" | "ranked-choice" | "weighted" | "quadratic";
  choices: string[];
  state: "pending" | "active" | "closed";
  startAt: number;
  endAt: number;
  receivedAt: number;
  ballots: number;
  /**
   * For each choice, in the token's smallest unit, rounded down.
   */
  scores: string[];
  totalVotes: string;
  /**
   * As it was signed; its hash is the id.
   */
  message: {
    [k: string]: unknown;
  };
  /**
   * A contract vouches by ERC-1271.
   */
  signedBy: "key" | "contract";
  snapshot: {
    block: number;
    hash: string;
    at: number;
  };
  /**
   * Of ranked choice.
   */
  rounds:
    | {
        scores: string[];
        eliminated: number | null;
      }[]
    | null;
  /**
   * Those whose text cites this signal.
   */
  proposals: {
    id: string;
    number: number;
    title: string;
    state: "pending" | "active" | "canceled" | "defeated" | "succeeded" | "queued" | "expired" | "executed";
    riskClass: "routine" | "treasury" | "constitutional" | null;
  }[];
}
export interface SignedSignal {
  address: string;
  sig: string;
  data: {
    domain: {
      [k: string]: unknown;
    };
    types: {
      [k: string]: unknown;
    };
    message: {
      [k: string]: unknown;
    };
  };
}
export interface SignalBallotPage {
  items: SignalBallot[];
  nextCursor: string | null;
}
export interface SignalBallot {
  id: string;
  voter: string;
  /**
   * In words.
   */
  choice: string;
  weight: string;
  reason: string;
  signedAt: number;
  /**
   * A contract vouches by ERC-1271.
   */
  signedBy: "key" | "contract";
}
export interface SignedSignalBallot {
  address: string;
  sig: string;
  data: {
    domain: {
      [k: string]: unknown;
    };
    types: {
      [k: string]: unknown;
    };
    message: {
      [k: string]: unknown;
    };
  };
}
export interface SignalExport {
  [k: string]: unknown;
}
export interface SafeTransactions {
  chainId: number;
  safe: string;
  /**
   * Not executed yet, by nonce. Recompute every hash and verify every signature before you use them.
   */
  items: KeptSafeTransaction[];
}
export interface KeptSafeTransaction {
  safeTxHash: string;
  data: SafeTransactionData;
  signatures: SafeSignature[];
  receivedAt: number;
}
/**
 * What the owners of a Safe sign, as protocol-kit names it.
 *
 * This interface was referenced by `Api`'s JSON-Schema
 * via the `definition` "SafeTransactionData".
 */
export interface SafeTransactionData {
  to: string;
  value: string;
  data: string;
  /**
   * 0 a call, 1 a delegatecall.
   */
  operation: 0 | 1;
  safeTxGas: string;
  baseGas: string;
  gasPrice: string;
  gasToken: string;
  refundReceiver: string;
  nonce: number;
}
export interface SafeSignature {
  signer: string;
  data: string;
  /**
   * Whether the signer is a contract (ERC-1271).
   */
  isContractSignature: boolean;
}
export interface SafeTxHash {
  safeTxHash: string;
}
/**
 * The same file that members hand to one another.
 *
 * This interface was referenced by `Api`'s JSON-Schema
 * via the `definition` "SignedSafeTransaction".
 */
export interface SignedSafeTransaction {
  chainId: number;
  safe: string;
  safeTxHash: string;
  data: SafeTransactionData;
  /**
   * @minItems 1
   * @maxItems 50
   */
  signatures: [SafeSignature, ...SafeSignature[]];
}
export interface SafeSignatures {
  /**
   * @minItems 1
   * @maxItems 50
   */
  signatures: [SafeSignature, ...SafeSignature[]];
}

/** What the API answers with, by the schema's name. */
export interface Answers {
  Account: Account;
  AccountBallotPage: AccountBallotPage;
  ApiError: ApiError;
  CandidateDetail: CandidateDetail;
  Certification: Certification;
  CertificationPage: CertificationPage;
  Committee: Committee;
  DelegatePage: DelegatePage;
  Deployment: Deployment;
  EffectsReport: EffectsReport;
  ElectionBallotPage: ElectionBallotPage;
  ElectionDetail: ElectionDetail;
  ElectionPage: ElectionPage;
  Emissions: Emissions;
  Health: Health;
  NetworkAvailability: NetworkAvailability;
  ParameterHistory: ParameterHistory;
  ParameterPage: ParameterPage;
  ProposalDetail: ProposalDetail;
  ProposalPage: ProposalPage;
  ProposalReports: ProposalReports;
  ProviderCertification: ProviderCertification;
  ProviderDetail: ProviderDetail;
  ProviderPage: ProviderPage;
  RailPage: RailPage;
  Relay: Relay;
  RelayedBallot: RelayedBallot;
  RelayedBallots: RelayedBallots;
  SafeTransactions: SafeTransactions;
  SafeTxHash: SafeTxHash;
  SignalBallot: SignalBallot;
  SignalBallotPage: SignalBallotPage;
  SignalDetail: SignalDetail;
  SignalExport: SignalExport;
  SignalPage: SignalPage;
  Staker: Staker;
  StakerPage: StakerPage;
  Treasury: Treasury;
  VotePage: VotePage;
}
