import type { Address, Hex, TransactionReceipt } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import type { QueuedBallot } from "./relay-store.ts";

/** Calldata of one call that reads many: a few hundred reads, quick for any node. */
export const CALL_BYTES = 16_384;

/** How a ballot ended in the transaction that carried it. */
export type Outcome = { counted: true } | { counted: false; refusal: string; again: boolean };

/** A kind of vote that takes signed ballots in batches. */
export interface RelayedVote {
  kind: QueuedBallot["kind"];
  contract: Address;
  /** Last second of the vote `subject`; null when it takes no ballots at the block. */
  endsAt(chain: Chain, subject: string): Promise<number | null>;
  /** Of these, who has voted by the block. */
  voted(chain: Chain, subject: string, ballots: readonly QueuedBallot[]): Promise<QueuedBallot[]>;
  /** Of these, which can count if they are sent together. */
  sendable(chain: Chain, subject: string, ballots: readonly QueuedBallot[]): Promise<QueuedBallot[]>;
  call(subject: string, ballots: readonly QueuedBallot[]): Hex;
  outcomes(receipt: TransactionReceipt, subject: string): Map<string, Outcome>;
  name(subject: string): string;
}
