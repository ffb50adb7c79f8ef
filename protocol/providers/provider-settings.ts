import type { Address } from "viem";
import type { UnitKind } from "./unit-kind.ts";

/** A source of prices: a contract that answers as contracts/prices/IPriceSource.sol, or a Chainlink feed to be read as one. */
export type WrittenSource = { source: Address } | { aggregator: Address };

/** Everything that providers are deployed with. Lists are null where the local network makes its own. */
export type ProviderSettings = {
  /** Whether anyone may register; else those who are admitted. */
  isOpen: boolean;
  /** The kinds that the first vote adds. */
  unitKinds: UnitKind[] | null;
  /** Stake behind a unit of a kind that says none, in US dollars with 8 decimals. */
  unitStakeUsd8: bigint;
  /** Whom the first vote admits. */
  admittedProviders: Address[] | null;
  leastStakeTokens: bigint;
  unbondingSeconds: bigint;
  slashCapBps: bigint;
  slashWaitSeconds: bigint;
  commissionStepBps: bigint;
  commissionNoticeSeconds: bigint;
  leastDurationEpochs: bigint;
  mostDurationEpochs: bigint;
  vestingTranches: bigint;
  prices: {
    maxAgeSeconds: bigint;
    maxDeviationBps: bigint;
    roundSeconds: bigint;
    reporters: Address[] | null;
    reporterQuorum: number;
    /** Beside the network's own reporters. */
    sources: WrittenSource[] | null;
    sourcesNeeded: number;
  };
};
