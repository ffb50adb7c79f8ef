export interface BackOff {
  firstSeconds: number;
  longestSeconds: number;
  /** After so many failures in a row the item is muted: tried again seldom, and reported once. */
  muteAfter: number;
  muteSeconds: number;
}

/** Seconds until the next try after `failures` failures in a row. */
export function delaySeconds(failures: number, backOff: BackOff): number {
  if (failures >= backOff.muteAfter) return backOff.muteSeconds;
  return Math.min(backOff.firstSeconds * 2 ** Math.max(0, failures - 1), backOff.longestSeconds);
}
