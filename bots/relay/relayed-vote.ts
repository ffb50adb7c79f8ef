import type { Address, Hex, TransactionReceipt } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import { isNodeFailure } from "#bots/rpc/is-node-failure.ts";
import type { QueuedBallot } from "./relay-store.ts";

/** How a ballot ended in the transaction that carried it. */
export type Outcome = { counted: true } | { counted: false; refusal: string; again: boolean };

/**
 * Whether a vote takes ballots at a block, and its last second then. The bots act some blocks behind the head, so that one
 * for which a ballot was taken may still lie ahead, or not be known there.
 */
export type VoteSpan = { at: "ahead" } | { at: "on"; endsAt: number } | { at: "over" };

/** What a contract says of a vote that it may not know at the block; a node that fails is not an answer. */
export async function aheadIfUnknown(read: Promise<VoteSpan>): Promise<VoteSpan> {
  try {
    return await read;
  } catch (error) {
    if (isNodeFailure(error)) throw error;
    return { at: "ahead" };
  }
}

/** A kind of vote that takes signed ballots in batches. */
export interface RelayedVote {
  kind: QueuedBallot["kind"];
  contract: Address;
  span(chain: Chain, subject: string): Promise<VoteSpan>;
  /** Of these, who has voted by the block. */
  voted(chain: Chain, subject: string, ballots: readonly QueuedBallot[]): Promise<QueuedBallot[]>;
  /** Of these, which can count if they are sent together. */
  sendable(chain: Chain, subject: string, ballots: readonly QueuedBallot[]): Promise<QueuedBallot[]>;
  call(subject: string, ballots: readonly QueuedBallot[]): Hex;
  outcomes(receipt: TransactionReceipt, subject: string): Map<string, Outcome>;
  name(subject: string): string;
}
