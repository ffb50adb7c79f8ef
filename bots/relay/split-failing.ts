import { randomUUID } from "node:crypto";
import type { QueuedBallot, RelayStore } from "./relay-store.ts";
import { idsOf } from "./settle-batches.ts";

/** A batch that fails so often in a row has a ballot in it that spoils it for the others. */
const MOST_FAILURES = 3;

/** Halves batches that keep failing, until the ballot that spoils them is alone and can be refused. */
export async function splitFailing(relay: RelayStore): Promise<void> {
  const batches = Map.groupBy(await relay.open("batched"), ({ batch }) => batch ?? "");
  for (const [batch, ballots] of batches) {
    const { failures, lastError } = await relay.failuresOf(batch);
    if (failures < MOST_FAILURES || (await relay.isUnderWay(batch))) continue;
    if (ballots.length === 1) await relay.refuse("batched", idsOf(ballots), `it could not be sent: ${lastError}`);
    else await halve(relay, batch, ballots);
  }
}

async function halve(relay: RelayStore, batch: string, ballots: readonly QueuedBallot[]): Promise<void> {
  const queue = batch.slice(0, batch.lastIndexOf(":"));
  const middle = Math.ceil(ballots.length / 2);
  for (const half of [ballots.slice(0, middle), ballots.slice(middle)]) {
    await relay.rebatch(idsOf(half), `${queue}:${randomUUID()}`);
  }
}
