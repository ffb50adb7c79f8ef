import { startChild } from "./child.ts";
import type { Teardown } from "./teardown.ts";

/** Runs a script to its end, and fails with its last lines unless it succeeds. */
export async function runScript(name: string, script: string, args: string[], teardown: Teardown): Promise<void> {
  const child = startChild(name, script, args);
  await teardown.add(child.stop);
  const { succeeded, reason } = await child.ended;
  if (!succeeded) throw new Error(reason);
}
