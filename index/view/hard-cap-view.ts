import type { HardCapReading } from "#index/readings/hard-cap-reading.ts";
import type { HardCap } from "#index/schema/treasury.ts";
import type { Asset } from "#protocol/chain/deployment.ts";

const FOR_GOOD = 2 ** 48 - 1;

/** How the hard cap stands for an asset at the chain's time, from what was read of the governor. */
export function hardCapView({ address, symbol, decimals }: Asset, reading: HardCapReading, now: number): HardCap {
  const { listedUntilSeconds, nextShareSinceSeconds } = reading;
  const announced = nextShareSinceSeconds > now;
  const due = nextShareSinceSeconds !== 0 && !announced;
  return {
    asset: address,
    symbol,
    decimals,
    listed: listedUntilSeconds > now,
    listedUntil: listedUntilSeconds > now && listedUntilSeconds !== FOR_GOOD ? listedUntilSeconds : null,
    shareBps: due ? reading.nextShareBps : reading.shareBps,
    nextShareBps: announced ? reading.nextShareBps : null,
    nextShareSince: announced ? nextShareSinceSeconds : null,
    running: reading.goneTokens !== "0" && reading.periodEndsAtSeconds > now,
    heldTokens: reading.heldTokens,
    goneTokens: reading.goneTokens,
    leftTokens: reading.leftTokens,
    periodEndsAt: reading.periodEndsAtSeconds,
  };
}
