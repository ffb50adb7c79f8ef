import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Child } from "./child.ts";

const healthSchema = z.object({ status: z.string(), duties: z.array(z.object({ name: z.string() })) });

export type Health = z.infer<typeof healthSchema>;

const patienceMilliseconds = 60_000;

/** Waits until the API reports what it should; fails when the process that it depends on ends, or after a minute. */
export async function untilHealth(api: string, child: Child, reached: (health: Health) => boolean): Promise<void> {
  let end: string | undefined;
  void child.ended.then(({ reason }) => {
    end = reason;
  });
  const deadline = Date.now() + patienceMilliseconds;
  let last = "it did not answer";
  while (Date.now() < deadline) {
    if (end !== undefined) throw new Error(end);
    const response = await fetch(`${api}/api/health`).catch(() => undefined);
    const health = healthSchema.safeParse(await response?.json().catch(() => undefined));
    if (health.success && reached(health.data)) return;
    if (health.success) last = JSON.stringify(health.data);
    await delay(100);
  }
  throw new Error(`${child.name} was not ready after ${patienceMilliseconds / 1000} s: ${last}.`);
}
