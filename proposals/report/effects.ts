import type { Address, Hex, PublicClient } from "viem";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import type { Execution } from "./execute-on-fork.ts";
import type { Fork } from "./fork.ts";
import type { LaterEffect } from "./later-effect.ts";
import type { Finding, Level } from "./report.ts";
import type { OtherRun } from "./run-otherwise.ts";
import type { ReportSubject } from "./subject.ts";

/** What every check may look at. */
export type Proposed = {
  deployment: Deployment;
  catalogue: Catalogue;
  governor: Address;
  timelock: Address;
  token: Address;
  subject: ReportSubject;
  decoded: DecodedAction[];
  /** The chain itself at the block that was forked. */
  source: { client: PublicClient; blockNumber: bigint; timestamp: bigint };
  fork: Fork;
  voter: Address;
  /** An address with its name in the deployment. */
  name(address: Address): string;
};

/** What there is to see once the proposal was executed. */
export type Effects = Proposed & {
  proposalId: bigint;
  descriptionHash: Hex;
  execution: Execution;
  /** The same execution in other surroundings. */
  otherRuns: OtherRun[];
  /** What it does later than that. */
  later: LaterEffect[];
  /** Accounts that the execution called or changed, but for the one that sent it. */
  touched: Address[];
  /** Reads a value before and after. */
  compare<T>(read: (client: PublicClient, blockNumber: bigint) => Promise<T>): Promise<{ before: T; after: T }>;
  /** The same, and what storage the value is read from counts as explained by it. */
  explain<T>(read: (client: PublicClient, blockNumber: bigint) => Promise<T>): Promise<{ before: T; after: T }>;
  /** Whether a changed slot was read by anything explained. */
  isExplained(account: Address, slot: Hex): boolean;
};

export type Found = Omit<Finding, "check">;

/** One question about a proposal, in a file of its own; `Check<Proposed>` needs no execution. */
export type Check<Seen = Effects> = { id: string; title: string; run(seen: Seen): Promise<Found[]> };

type FindingParts = {
  level: Level;
  key: string;
  title: string;
  detail?: string;
  change?: Finding["change"];
  mark?: string;
};

/** `mark` is what a later run must show again; without it, everything that the finding says. */
export function finding({ level, key, title, detail = "", change = null, mark }: FindingParts): Found {
  const all = [title, detail, change?.before ?? "", change?.after ?? ""].join("\n");
  return { level, key, title, detail, change, mark: mark ?? all };
}
