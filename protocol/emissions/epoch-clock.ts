/** How contracts/emissions/EpochClock.sol counts. Seconds. */
export type EpochSchedule = { startSeconds: number; epochSeconds: number; windowSeconds: number };

/** When an epoch ends and its window for reports opens. */
export function epochEndSeconds({ startSeconds, epochSeconds }: EpochSchedule, epoch: number): number {
  return startSeconds + (epoch + 1) * epochSeconds;
}

/** When the window closes; from then on the epoch can be poked. */
export function cutoffSeconds(schedule: EpochSchedule, epoch: number): number {
  return epochEndSeconds(schedule, epoch) + schedule.windowSeconds;
}

/** The epoch that runs, or null before the first. */
export function runningEpoch({ startSeconds, epochSeconds }: EpochSchedule, nowSeconds: number): number | null {
  return nowSeconds < startSeconds ? null : Math.floor((nowSeconds - startSeconds) / epochSeconds);
}

/** The epoch whose revenue can be reported now, or null between windows. */
export function openEpoch(schedule: EpochSchedule, nowSeconds: number): number | null {
  const epoch = (runningEpoch(schedule, nowSeconds) ?? 0) - 1;
  return epoch >= 0 && nowSeconds < cutoffSeconds(schedule, epoch) ? epoch : null;
}
