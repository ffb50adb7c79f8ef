/** The window that ballots are cast in now; times in unix seconds. */
export type VoteWindow = { startAt: number; endAt: number; decayFromBps: number };

export type Decline = { fullUntil: number; halfAt: number; noneAt: number };

const BPS = 10_000;

/** How the weight of ballots falls, in a straight line to nothing at the end of the window; null if it does not. */
export function declineOf({ startAt, endAt, decayFromBps }: VoteWindow): Decline | null {
  const length = endAt - startAt;
  // As the contract rounds.
  const fall = length - Math.floor((length * decayFromBps) / BPS);
  return fall === 0 ? null : { fullUntil: endAt - fall, halfAt: endAt - Math.floor(fall / 2), noneAt: endAt };
}
