import { useSyncExternalStore } from "react";

const TICK_MS = 1_000;

let aheadSeconds = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(announce, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The chain's time in unix seconds, carried forward from the last block by this machine's clock. */
export function chainNow(): number {
  return Math.floor(Date.now() / 1000) + aheadSeconds;
}

/** Call with every block's timestamp; small drift is left alone so that counters do not jump back and forth. */
export function setChainTime(timestamp: number): void {
  const ahead = timestamp - Math.floor(Date.now() / 1000);
  if (Math.abs(ahead - aheadSeconds) < 3) return;
  aheadSeconds = ahead;
  announce();
}

/** Something derived from the chain's time, recomputed each second; renders again only when it changes. */
export function useChainTime<T extends string | number | boolean>(derive: (now: number) => T): T {
  const derived = () => derive(chainNow());
  return useSyncExternalStore(subscribe, derived, derived);
}
