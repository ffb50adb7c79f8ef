/** A machine clock that a test moves. */
export function startClock() {
  let ms = Date.now();
  return {
    nowMs: () => ms,
    pass(seconds: number): void {
      ms += seconds * 1000;
    },
  };
}
