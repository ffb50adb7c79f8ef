import type { Hash } from "viem";
import type { Chain } from "#bots/engine/duty.ts";
import type { QueuedBallot, RelayStore } from "./relay-store.ts";
import type { RelayedVote } from "./relayed-vote.ts";

/** Books how the ballots of each batch ended, once its transaction is final. Answers with those still under way. */
export async function settleBatches(
  relay: RelayStore,
  chain: Chain,
  voteOf: (ballot: QueuedBallot) => RelayedVote | undefined,
): Promise<Map<string, QueuedBallot[]>> {
  const batches = Map.groupBy(await relay.open("batched"), ({ batch }) => batch ?? "");
  const open = new Map<string, QueuedBallot[]>();
  for (const [batch, ballots] of batches) {
    const [first] = ballots;
    const vote = first && voteOf(first);
    if (first === undefined || vote === undefined) continue;
    const hash = await relay.finalHash(batch);
    if (hash !== null) await book(relay, chain, vote, ballots, hash as Hash);
    else if ((await vote.span(chain, first.subject)).at === "over" && !(await relay.isUnderWay(batch))) {
      await relay.refuse("batched", idsOf(ballots), "the vote closed before it could be sent");
    } else open.set(batch, ballots);
  }
  return open;
}

async function book(
  relay: RelayStore,
  { client }: Chain,
  vote: RelayedVote,
  ballots: readonly QueuedBallot[],
  hash: Hash,
): Promise<void> {
  const receipt = await client.getTransactionReceipt({ hash });
  const outcomes = vote.outcomes(receipt, ballots[0]?.subject ?? "");
  for (const ballot of ballots) {
    const outcome = outcomes.get(ballot.voter);
    if (outcome?.counted) await relay.count([ballot.id], hash);
    else if (outcome?.again) await relay.unbatch([ballot.id]);
    else await relay.refuse("batched", [ballot.id], outcome?.refusal ?? "its transaction does not name it", hash);
  }
}

export const idsOf = (ballots: readonly QueuedBallot[]) => ballots.map(({ id }) => id);
