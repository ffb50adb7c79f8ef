import type { RelayStore } from "./relay-store.ts";
import { idsOf } from "./settle-batches.ts";

const UNDATED = "it says no date until which it may be counted, as it was given before ballots had one: sign again";

/** Ballots that an earlier version took: no contract takes them any more, and one would keep all others from being sent. */
export async function refuseUndated(relay: RelayStore): Promise<void> {
  const queued = (await relay.open("queued")).filter(({ until_at }) => until_at === null);
  await relay.refuse("queued", idsOf(queued), UNDATED);
  for (const ballot of await relay.open("batched")) {
    if (ballot.until_at !== null || (await relay.isUnderWay(ballot.batch ?? ""))) continue;
    await relay.refuse("batched", [ballot.id], UNDATED);
  }
}
