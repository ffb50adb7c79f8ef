/** So long after the next round was due, bots without one that was free of alarms are not healthy. */
const PATIENCE_SECONDS = 60;

export function isHealthy({ ageSeconds, pauseSeconds }: { ageSeconds: number; pauseSeconds: number }): boolean {
  return ageSeconds <= pauseSeconds + PATIENCE_SECONDS;
}
