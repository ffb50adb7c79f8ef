import { readFileSync } from "node:fs";

const watchMilliseconds = 1_000;

/**
 * Resolves when someone wants this process to end: by a signal, or because npm, which runs it, was killed and could
 * not pass one on. Fails on an error that nothing else caught.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    for (const event of ["uncaughtException", "unhandledRejection"] as const) process.on(event, reject);
    if (process.env.npm_lifecycle_event === undefined) return;
    const atFirst = lineage();
    const check = () => {
      if (lineage() !== atFirst) resolve();
    };
    setInterval(check, watchMilliseconds).unref();
  });
}

/** The shell that npm started and, where the system tells, npm itself. */
function lineage(): string {
  const parent = process.ppid;
  return `${parent} ${parentOf(parent)}`;
}

function parentOf(processId: number): string | undefined {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/status`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
