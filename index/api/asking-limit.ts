import type { Context, Next } from "hono";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { clientAddress } from "./client-address.ts";

const MINUTE_MS = 60_000;

/** Bounds how often one address has the server ask its node; of an unknown address nothing is bounded. */
export function askingLimit(mostPerMinute: number, nowMs: () => number = Date.now) {
  const asked = new Map<string, number>();
  let minute = 0;
  return async (c: Context, next: Next): Promise<void> => {
    const address = clientAddress(c);
    const now = Math.floor(nowMs() / MINUTE_MS);
    if (now !== minute) asked.clear();
    minute = now;
    const times = address === null ? 0 : (asked.get(address) ?? 0) + 1;
    if (address !== null) asked.set(address, times);
    if (times > mostPerMinute) {
      c.header("retry-after", String(Math.ceil(((now + 1) * MINUTE_MS - nowMs()) / 1000)));
      throw new ApiProblem(
        429,
        "too_many_requests",
        `One address may ask ${mostPerMinute} times a minute for what only the chain knows`,
        "Wait as long as the header Retry-After says.",
      );
    }
    await next();
  };
}
