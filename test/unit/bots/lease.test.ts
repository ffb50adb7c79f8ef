import { privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { holdLease, releaseLease, requireLease } from "#bots/engine/lease.ts";
import { timingFor } from "#bots/engine/timing.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

const signer = privateKeyToAccount(`0x${"11".repeat(32)}`);
let store: Store;
let now = 0;
beforeEach(async () => {
  store = await openTestStore();
  now = 1_000_000;
});
afterEach(() => store.destroy());

const instance = (holder: string) => ({
  store,
  chainId: 1,
  signer,
  holder,
  timing: timingFor(false),
  nowMs: () => now,
});
const required = (holder: string) => store.transaction().execute((trx) => requireLease(trx, instance(holder)));

it("one instance holds the lease, renews it, and lets it go", async () => {
  expect(await holdLease(instance("a"))).toBe(true);
  expect(await holdLease(instance("b"))).toBe(false);
  now += 29_000;
  expect(await holdLease(instance("a"))).toBe(true);
  now += 29_000;
  expect(await holdLease(instance("b"))).toBe(false);
  await releaseLease(instance("a"));
  expect(await holdLease(instance("b"))).toBe(true);
});

it("a lease that ran out is free, but counts for its holder until another takes it", async () => {
  await holdLease(instance("a"));
  now += 31_000;
  await expect(required("a")).resolves.toBeUndefined();
  expect(await holdLease(instance("b"))).toBe(true);
  await expect(required("a")).rejects.toThrow("another instance took the lease");
  await expect(required("b")).resolves.toBeUndefined();
});

it("a lease that a fast clock took is free one lease after another looked, once the clock is right", async () => {
  now += 5 * 3_600_000;
  await holdLease(instance("a"));
  now -= 5 * 3_600_000;
  expect(await holdLease(instance("b"))).toBe(false);
  now += 31_000;
  expect(await holdLease(instance("b"))).toBe(true);
});

it("a lease that is renewed by a fast clock is not taken from its holder", async () => {
  for (let round = 0; round < 4; round++) {
    now += 3_600_000;
    expect(await holdLease(instance("a"))).toBe(true);
    now -= 3_600_000;
    now += 20_000;
    expect(await holdLease(instance("b"))).toBe(false);
  }
});

it("a lease is let go by its holder alone", async () => {
  await holdLease(instance("a"));
  await releaseLease(instance("b"));
  expect(await holdLease(instance("b"))).toBe(false);
  await expect(required("a")).resolves.toBeUndefined();
});
