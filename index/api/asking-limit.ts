import type { Context, Next } from "hono";
import { ApiProblem } from "#index/schema/api-problem.ts";
import type { Store } from "#store/schema/database.ts";
import { clientAddress } from "./client-address.ts";

const MINUTE_MS = 60_000;

/** Counts one more time that an address asks within a minute, given by its number since 1970. */
export type CountAsking = (address: string, minute: number) => Promise<number>;

/** Bounds how often one address has the server ask its node; of an unknown address nothing is bounded. */
export function askingLimit(mostPerMinute: number, count: CountAsking, nowMs: () => number = Date.now) {
  return async (c: Context, next: Next): Promise<void> => {
    const address = clientAddress(c);
    const minute = Math.floor(nowMs() / MINUTE_MS);
    const times = address === null ? 0 : await count(address, minute);
    if (times > mostPerMinute) {
      c.header("retry-after", String(Math.ceil(((minute + 1) * MINUTE_MS - nowMs()) / 1000)));
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

/** Of what is asked of this process. */
export function countHere(): CountAsking {
  const asked = new Map<string, number>();
  let current = 0;
  return async (address, minute) => {
    if (minute !== current) asked.clear();
    current = minute;
    const times = (asked.get(address) ?? 0) + 1;
    asked.set(address, times);
    return times;
  };
}

/** Of what is asked of any process on the database. */
export function storedCount(store: Store, what: string): CountAsking {
  let current = 0;
  return async (address, minute) => {
    if (minute !== current)
      await store.deleteFrom("asked").where("what", "=", what).where("period", "<", minute).execute();
    current = minute;
    const { times } = await store
      .insertInto("asked")
      .values({ what, address, period: minute, times: 1 })
      .onConflict((conflict) =>
        conflict.columns(["what", "address"]).doUpdateSet((set) => ({
          period: minute,
          times: set
            .case()
            .when("asked.period", "=", minute)
            .then(set("asked.times", "+", 1))
            .else(1)
            .end(),
        })),
      )
      .returning("times")
      .executeTakeFirstOrThrow();
    return times;
  };
}
