import { useEffect, useState } from "react";

/** The value once it has been still for `delayMs`, so that typing does not ask the API at each letter. */
export function useDelayed<T>(value: T, delayMs = 200): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
