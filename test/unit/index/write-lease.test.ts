import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WriteLease } from "#index/write/write-lease.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

const LEASE_MS = 9_000;
let store: Store;
beforeEach(async () => {
  store = await openTestStore();
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
});
afterEach(async () => {
  vi.useRealTimers();
  await store.destroy();
});

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
const renewedAt = async () =>
  (await store.selectFrom("leases").select("expires_at_ms").executeTakeFirstOrThrow()).expires_at_ms;
const requireIt = (lease: WriteLease) => store.transaction().execute((trx) => lease.require(trx));

describe("the lease of whoever writes", () => {
  it("is held by one, who renews it when a third of its time is over, and not before", async () => {
    const [first, second] = [new WriteLease(store, LEASE_MS), new WriteLease(store, LEASE_MS)];
    expect(first.fence).toBeUndefined();
    expect(await first.hold()).toBeNull();
    expect(first.fence).toBe(1);
    const until = await renewedAt();
    expect(await second.hold()).toContain(`:${process.pid}:`);
    expect(second.fence).toBeUndefined();
    pass(2_999);
    await first.hold();
    expect(await renewedAt()).toBe(until);
    pass(1);
    await first.hold();
    expect(await renewedAt()).toBe(until + 3_000);
    expect(first.fence).toBe(1);
  });

  it("is renewed at once by a clock that was put back", async () => {
    const lease = new WriteLease(store, LEASE_MS);
    await lease.hold();
    const until = await renewedAt();
    pass(-60_000);
    await lease.hold();
    expect(await renewedAt()).toBe(until - 60_000);
  });

  it("that another took fails whoever had it, from then on", async () => {
    const [first, second] = [new WriteLease(store, LEASE_MS), new WriteLease(store, LEASE_MS)];
    await first.hold();
    await expect(requireIt(first)).resolves.toBeUndefined();
    pass(LEASE_MS + 1);
    expect(await second.hold()).toBeNull();
    expect(second.fence).toBe(2);
    await expect(requireIt(first)).rejects.toThrow("another process took over");
    expect(first.fence).toBeUndefined();
    await expect(requireIt(new WriteLease(store, LEASE_MS))).rejects.toThrow("another process took over");
  });

  it("given back is free at once", async () => {
    const [first, second] = [new WriteLease(store, LEASE_MS), new WriteLease(store, LEASE_MS)];
    await first.hold();
    await first.release();
    expect(first.fence).toBeUndefined();
    expect(await second.hold()).toBeNull();
    await first.release();
    await expect(requireIt(second)).resolves.toBeUndefined();
  });
});
