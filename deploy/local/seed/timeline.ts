import type { LocalClient } from "#deploy/local/local-client.ts";

/** Something that happens on the chain at a time, in unix seconds. */
export interface TimedEvent {
  at: number;
  /** Whether it sends one transaction and reads nothing, so that no block has to show it the time first. */
  inOneBlock?: boolean;
  run(): Promise<void>;
}

/** Plays the events in the order of their times, moving the chain's clock to each; events after `until` are left out. */
export async function playTimeline(client: LocalClient, events: TimedEvent[], until: number): Promise<void> {
  const due = events.filter(({ at }) => at <= until).sort((left, right) => left.at - right.at);
  let clock = await readClock(client);
  if (due[0] !== undefined && due[0].at <= clock) {
    throw new Error(
      "The local chain starts too late for its seeded history: this profile's voting and timelock periods are longer " +
        "than expected. Shorten them in profiles/networks/local.yaml.",
    );
  }
  for (const { at, inOneBlock = false, run } of due) {
    clock = Math.max(at, clock + 1);
    await client.setNextBlockTimestamp({ timestamp: BigInt(clock) });
    if (!inOneBlock) await client.mine({ blocks: 1 });
    await run();
    if (!inOneBlock) clock = await readClock(client);
  }
}

async function readClock(client: LocalClient): Promise<number> {
  return Number((await client.getBlock()).timestamp);
}
