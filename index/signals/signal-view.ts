import type { Hash } from "viem";
import { checksummed } from "#index/rows/checksummed.ts";
import type { SignalBallotView, SignalDetail, SignalSummary } from "#index/schema/signal.ts";
import { choiceWords } from "#protocol/signals/choice-words.ts";
import type { SignalMessage } from "#protocol/signals/signal-messages.ts";
import { choiceOf } from "#protocol/signals/signed-choice.ts";
import type { SignalBallotTable, SignalTable } from "#store/schema/signed.ts";
import { ballotMessageOf, signalMessageOf } from "./signal-rows.ts";
import type { Counted } from "./signal-tallies.ts";

export function signalSummary(row: SignalTable, counted: Counted, now: number): SignalSummary {
  const { type, choices } = signalMessageOf(row);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    author: checksummed(row.author),
    type,
    choices,
    state: stateAt(row, now),
    startAt: row.start_at,
    endAt: row.end_at,
    receivedAt: row.received_at,
    ballots: counted.ballots,
    scores: counted.scores.map(String),
    totalVotes: counted.total.toString(),
  };
}

export function signalDetail(
  row: SignalTable,
  counted: Counted,
  now: number,
  proposals: SignalDetail["proposals"],
): SignalDetail {
  const rounds = counted.rounds?.map(({ scores, eliminated }) => ({ scores: scores.map(String), eliminated })) ?? null;
  return {
    ...signalSummary(row, counted, now),
    message: signalMessageOf(row),
    signedBy: row.signed_by,
    snapshot: { block: row.snapshot_block, hash: row.snapshot_hash as Hash, at: row.snapshot_at },
    rounds,
    proposals,
  };
}

export function signalBallotView(
  { type, choices }: Pick<SignalMessage, "type" | "choices">,
  row: SignalBallotTable,
): SignalBallotView {
  const { choice, reason } = ballotMessageOf(row);
  const read = choiceOf(type, choice);
  return {
    id: row.id,
    voter: checksummed(row.voter),
    choice: read === null ? "" : choiceWords(type, choices, read),
    weight: row.weight_tokens,
    reason,
    signedAt: row.signed_at,
    signedBy: row.signed_by,
  };
}

/** A ballot counts from the first second to the last, both included. */
export function stateAt({ start_at, end_at }: Pick<SignalTable, "start_at" | "end_at">, now: number) {
  if (now < start_at) return "pending";
  return now > end_at ? "closed" : "active";
}
