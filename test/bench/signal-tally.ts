import { SIGNAL_TYPES, type SignalChoice, type SignalType } from "#protocol/signals/signal-type.ts";
import type { CountedBallot } from "#protocol/signals/tally/counted-ballot.ts";
import { tallySignal } from "#protocol/signals/tally/tally-signal.ts";
import { type BenchRow, benchRow } from "./row.ts";

const BALLOTS = 100_000;
const CHOICES = 10;
const LIMIT_SECONDS = 2;

/** The time to count 100,000 ballots on ten choices, by voting system. */
export async function signalTally(): Promise<BenchRow[]> {
  return SIGNAL_TYPES.map((type) => {
    const ballots = manyBallots(type);
    const start = performance.now();
    tallySignal(type, CHOICES, ballots);
    return benchRow({
      id: `signing/signal-tally-${type}`,
      value: Number(((performance.now() - start) / 1000).toFixed(3)),
      unit: `s for ${BALLOTS} ballots`,
      peer: null,
      peerValue: null,
      limit: LIMIT_SECONDS,
    });
  });
}

/** The same ballots in every run: any voter's shares have another number of parts. */
function manyBallots(type: SignalType): CountedBallot[] {
  let state = 7;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const places = Array.from({ length: CHOICES }, (_, index) => index + 1);
  const shuffled = () => {
    const order = [...places];
    for (let at = order.length - 1; at > 0; at--) order.push(...order.splice(below(at + 1), 1));
    return order;
  };
  const choose: Record<SignalType, () => SignalChoice> = {
    "single-choice": () => 1 + below(CHOICES),
    approval: () => shuffled().slice(0, CHOICES / 2),
    "ranked-choice": shuffled,
    weighted: () => Object.fromEntries(places.map((place) => [place, 1 + below(990)])),
    quadratic: () => Object.fromEntries(places.map((place) => [place, 1 + below(990)])),
  };
  return Array.from({ length: BALLOTS }, () => ({
    choice: choose[type](),
    weight: BigInt(1 + below(2 ** 31)) * 10n ** 15n + BigInt(below(2 ** 31)),
  }));
}
