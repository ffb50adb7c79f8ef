import { randomUUID } from "node:crypto";
import type { Chain } from "#bots/engine/duty.ts";
import { BATCH_BALLOTS, placesOf } from "#protocol/ballots/batch-size.ts";
import type { QueuedBallot, RelayStore } from "./relay-store.ts";
import type { RelayedVote } from "./relayed-vote.ts";
import { idsOf } from "./settle-batches.ts";

export interface Pace {
  /** Longest that a ballot waits for others to share its transaction with. */
  waitSeconds: number;
  /** So long before the end of a vote nobody waits any more. */
  leadSeconds: number;
  /** This machine's clock, as ballots are stamped with. */
  nowSeconds(): number;
}

/** Puts queued ballots into batches that are full, have waited long enough, or are for a vote that ends soon. */
export async function composeBatches(
  relay: RelayStore,
  chain: Chain,
  voteOf: (ballot: QueuedBallot) => RelayedVote | undefined,
  pace: Pace,
): Promise<void> {
  const queues = Map.groupBy(await relay.open("queued"), ({ kind, subject }) => `${kind}:${subject}`);
  for (const [queue, ballots] of queues) {
    const [first] = ballots;
    const vote = first && voteOf(first);
    if (first === undefined || vote === undefined) continue;
    const span = await vote.span(chain, first.subject);
    if (span.at === "ahead") continue;
    if (span.at === "over") {
      await relay.refuse(
        "queued",
        idsOf(ballots),
        `the vote on ${vote.name(first.subject)} closed before it could be sent`,
      );
      continue;
    }
    const late = ballots.filter(({ until_at }) => until_at !== null && until_at < chain.block.timestamp);
    await relay.refuse("queued", idsOf(late), "the date until which it may be counted passed before it could be sent");
    const inTime = ballots.filter((ballot) => !late.includes(ballot));
    const voted = await vote.voted(chain, first.subject, inTime);
    await relay.refuse("queued", idsOf(voted), "you voted yourself before it was sent");
    const sendable = await vote.sendable(
      chain,
      first.subject,
      inTime.filter((ballot) => !voted.includes(ballot)),
    );
    for (const batch of batchesOf(sendable)) {
      const endsAt = Math.min(...batch.ballots.map(({ until_at }) => until_at ?? span.endsAt), span.endsAt);
      const pressing = endsAt - chain.block.timestamp <= pace.leadSeconds;
      const waited = pace.nowSeconds() - Math.min(...batch.ballots.map(({ received_at }) => received_at));
      if (!batch.full && !pressing && waited < pace.waitSeconds) continue;
      await relay.batch(idsOf(batch.ballots), `relay:${queue}:${randomUUID()}`);
    }
  }
}

/** Ballots of one combination next to one another, so that one batch opens it where they reach its least weight together. */
function batchesOf(ballots: readonly QueuedBallot[]): { ballots: QueuedBallot[]; full: boolean }[] {
  const groups = [...Map.groupBy(ballots, ({ kind, choice }) => (kind === "election" ? choice : "")).values()].flat();
  const batches: { ballots: QueuedBallot[]; full: boolean }[] = [];
  let places = 0;
  for (const ballot of groups) {
    const needed = placesOf(ballot);
    const last = batches.at(-1);
    if (last === undefined || places + needed > BATCH_BALLOTS) {
      if (last !== undefined) last.full = true;
      batches.push({ ballots: [ballot], full: needed >= BATCH_BALLOTS });
      places = needed;
      continue;
    }
    last.ballots.push(ballot);
    places += needed;
    last.full = places >= BATCH_BALLOTS;
  }
  return batches;
}
