import { afterEach, beforeEach, expect, it } from "vitest";
import { holdLease, ownsLease, releaseLease } from "#store/lease/lease.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

let store: Store;
let now = 0;
beforeEach(async () => {
  store = await openTestStore();
  now = 1_000_000;
});
afterEach(() => store.destroy());

const claim = (holder: string) => ({ name: "index", holder, leaseMs: 1_000, nowMs: () => now });
const owns = (holder: string, fence: number) =>
  store.transaction().execute((trx) => ownsLease(trx, { name: "index", holder, fence }));

it("renewed, a lease keeps its number; each change of hands raises it, the way back to its first holder too", async () => {
  expect(await holdLease(store, claim("a"))).toEqual({ held: true, fence: 1 });
  now += 900;
  expect(await holdLease(store, claim("a"))).toEqual({ held: true, fence: 1 });
  expect(await holdLease(store, claim("b"))).toEqual({ held: false, holder: "a" });
  now += 1_001;
  expect(await holdLease(store, claim("b"))).toEqual({ held: true, fence: 2 });
  expect(await owns("a", 1)).toBe(false);
  now += 1_001;
  expect(await holdLease(store, claim("a"))).toEqual({ held: true, fence: 3 });
  expect(await owns("a", 1)).toBe(false);
  expect(await owns("a", 3)).toBe(true);
});

it("given back, it is free at once, and its number goes on", async () => {
  await holdLease(store, claim("a"));
  await releaseLease(store, claim("b"));
  expect(await owns("a", 1)).toBe(true);
  await releaseLease(store, claim("a"));
  expect(await owns("a", 1)).toBe(false);
  expect(await holdLease(store, claim("b"))).toEqual({ held: true, fence: 2 });
});
