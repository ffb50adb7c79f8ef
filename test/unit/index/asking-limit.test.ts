import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askingLimit, countHere, storedCount } from "#index/api/asking-limit.ts";
import { problemResponse } from "#index/api/problem-response.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

const MINUTE_MS = 60_000;
let store: Store;
let nowMs = 0;
beforeEach(async () => {
  store = await openTestStore();
  nowMs = 1_000 * MINUTE_MS + 15_000;
});
afterEach(() => store.destroy());

/** One of the processes that answer, which takes two a minute of an address. */
function reader(what = "to sign") {
  const app = new Hono();
  app.onError(problemResponse(() => undefined));
  app.use(askingLimit(2, storedCount(store, what), () => nowMs));
  app.get("/", (c) => c.text("taken"));
  return async (from: string) => {
    const answer = await app.request("/", {}, { incoming: { socket: { remoteAddress: from } } });
    return [answer.status, answer.headers.get("retry-after")];
  };
}

describe("what one address may ask in a minute", () => {
  it("is bounded over all processes on a database, until the minute is over", async () => {
    const [one, other] = [reader(), reader()];
    expect(await one("192.0.2.1")).toEqual([200, null]);
    expect(await other("192.0.2.1")).toEqual([200, null]);
    expect(await one("192.0.2.1")).toEqual([429, "45"]);
    expect(await other("192.0.2.1")).toEqual([429, "45"]);
    expect(await other("192.0.2.2")).toEqual([200, null]);
    expect(await reader("to look")("192.0.2.1")).toEqual([200, null]);
    nowMs += 45_000;
    expect(await other("192.0.2.1")).toEqual([200, null]);
  });

  it("leaves no row of minutes that are over", async () => {
    await reader()("192.0.2.1");
    nowMs += MINUTE_MS;
    await reader()("192.0.2.2");
    expect(await store.selectFrom("asked").select("address").execute()).toEqual([{ address: "192.0.2.2" }]);
  });

  it("counted by one process alone is that process's own", async () => {
    const count = countHere();
    expect([await count("a", 1), await count("a", 1), await count("b", 1), await count("a", 2)]).toEqual([1, 2, 1, 1]);
  });
});
