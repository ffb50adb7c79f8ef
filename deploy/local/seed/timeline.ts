import type { LocalClient } from "../local-client.ts";

/** Something that happens on the chain at a time, in unix seconds. */
export interface TimedEvent {
  at: number;
  run(): Promise<void>;
}

/** Plays the events in the order of their times, moving the chain's clock to each; events after `until` are left out. */
export async function playTimeline(client: LocalClient, events: TimedEvent[], until: number): Promise<void> {
  const due = events.filter(({ at }) => at <= until).sort((left, right) => left.at - right.at);
  const first = due[0];
  const start = await client.getBlock();
  if (first !== undefined && first.at <= Number(start.timestamp)) {
    throw new Error(
      "The local chain starts too late for its seeded history: this profile's voting and timelock periods are longer " +
        "than expected. Shorten them in proposals/profiles/local.yaml.",
    );
  }
  for (const { at, run } of due) {
    const { timestamp } = await client.getBlock();
    const next = BigInt(at) > timestamp ? BigInt(at) : timestamp + 1n;
    await client.setNextBlockTimestamp({ timestamp: next });
    await client.mine({ blocks: 1 });
    await run();
  }
}
