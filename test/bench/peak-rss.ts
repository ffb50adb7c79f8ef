import { readFileSync } from "node:fs";

/**
 * Most memory that this process held, in MiB. Linux counts in `maxRSS` what the parent held when it forked;
 * its own high-water mark stands in /proc.
 */
export function peakRssMib(): number {
  const ownPeakKib =
    process.platform === "linux" ? /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return Number(ownPeakKib ?? process.resourceUsage().maxRSS) / 1024;
}
