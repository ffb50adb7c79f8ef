/** The vote without an extension, and how long one would last; times in unix seconds. */
export type VoteWindow = { startAt: number; endAt: number; extensionSeconds: number; decayFromBps: number };

export type Decline = { fullUntil: number; halfAt: number; noneAt: number };

const BPS = 10_000;

/** How the weight of ballots falls, in a straight line to nothing at the end of an extension; null if it does not. */
export function declineOf({ startAt, endAt, extensionSeconds, decayFromBps }: VoteWindow): Decline | null {
  const length = endAt - startAt;
  // As the contract rounds.
  const inWindow = length - Math.floor((length * decayFromBps) / BPS);
  if (inWindow === 0) return null;
  const [fall, noneAt] = [inWindow + extensionSeconds, endAt + extensionSeconds];
  return { fullUntil: noneAt - fall, halfAt: noneAt - Math.floor(fall / 2), noneAt };
}

const HOUR = 3_600;

/**
 * Until when a ballot signed now may be counted: while its weight is full, so that whoever carries it cannot let it lose
 * any; and where that has passed for an hour at most. Never beyond the last second of the vote.
 */
export function ballotDate(window: VoteWindow, lastAt: number, now: number): number {
  const fullUntil = declineOf(window)?.fullUntil ?? lastAt;
  return Math.min(lastAt, Math.max(fullUntil, now + HOUR));
}
