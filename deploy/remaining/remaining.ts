import type { Address, PublicClient } from "viem";
import type { Deployment } from "#protocol/chain/deployment.ts";

/** The order in which it is done: what anybody can do at once, what takes a vote, and what has a date. */
export const stages = ["at once", "by a vote", "in time"] as const;

/** What a deployment leaves to people, as the chain stands now. */
export interface Remaining {
  name: string;
  stage: (typeof stages)[number];
  isOpen: boolean;
  /** What was found and, while it is open, what to do. */
  words: string;
}

export interface RemainingQuestion {
  client: PublicClient;
  deployment: Deployment;
  /** When the chain's latest block was made. */
  nowSeconds: bigint;
  /** The account that the bots send from, where it is known. */
  bots: Address | null;
  /** What it may spend in a day on ballots that holders signed. */
  relayPerDayWei: bigint;
}
