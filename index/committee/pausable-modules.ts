import type { CommitteeHistory } from "./committee-history.ts";

export interface PausableModule {
  address: string;
  lengthSeconds: number;
  told: boolean;
  /** First second after the last pause; 0 if there was none. */
  untilAt: number;
  /** From then on it may be paused again. */
  readyAt: number;
}

/** As `CommitteePause.moduleOf` has them, in the order in which votes listed them. */
export function pausableModules({ changes, pauses }: CommitteeHistory): PausableModule[] {
  const modules = new Map<string, PausableModule>();
  const logs = [...changes, ...pauses].sort((a, b) => a.block - b.block || a.log_index - b.log_index);
  for (const log of logs) {
    const address = "module" in log ? log.module : (log.accounts[0] ?? "");
    const before = modules.get(address) ?? { address, lengthSeconds: 0, told: false, untilAt: 0, readyAt: 0 };
    if ("module" in log) {
      const untilAt = log.until_at;
      modules.set(address, { ...before, untilAt, readyAt: untilAt + (untilAt - log.timestamp) });
    } else if (log.kind === "pausable-set") {
      const { newLengthSeconds, told } = log.details;
      modules.set(address, { ...before, lengthSeconds: newLengthSeconds, told });
    } else if (log.kind === "pause-lifted") {
      modules.set(address, { ...before, untilAt: log.at });
    }
  }
  return [...modules.values()];
}
