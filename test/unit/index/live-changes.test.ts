import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LiveChanges } from "#index/live/live-changes.ts";
import { EVERY_CHAIN_TOPIC, type Topic } from "#index/live/topic.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

let store: Store;
let one: LiveChanges;
let other: LiveChanges;
beforeEach(async () => {
  store = await openTestStore();
  [one, other] = [new LiveChanges(store), new LiveChanges(store)];
  await one.ofOthers();
  await other.ofOthers();
});
afterEach(() => store.destroy());

describe("what one process changes", () => {
  it("is heard by the others once, and not by itself", async () => {
    await one.publish(["signals"]);
    await one.publish(["signals", "treasury"]);
    expect(await other.ofOthers()).toEqual(["signals", "treasury"]);
    expect(await other.ofOthers()).toEqual([]);
    expect(await one.ofOthers()).toEqual([]);
    await other.publish(["safe:0x1"]);
    expect(await one.ofOthers()).toEqual(["safe:0x1"]);
  });

  it("is nothing where the transaction that changed it came to nothing", async () => {
    const failing = store.transaction().execute(async (trx) => {
      await one.record(trx, ["delegates"]);
      throw new Error("broken off");
    });
    await expect(failing).rejects.toThrow("broken off");
    expect(await other.ofOthers()).toEqual([]);
  });

  it("is said to be everything where a range of a long history names more than anybody follows", async () => {
    const votes = Array.from({ length: 51 }, (_, proposal): Topic => `votes:${proposal}`);
    await one.publish(votes.slice(1));
    expect(await other.ofOthers()).toEqual(votes.slice(1));
    await one.publish(votes);
    expect(await other.ofOthers()).toEqual(EVERY_CHAIN_TOPIC);
    const rows = await store.selectFrom("live_changes").select("topics").execute();
    for (const { topics } of rows) expect(topics.length).toBeLessThan(1_000);
  });

  it("is unknown to who has slept through more than is kept, and to who finds an older database", async () => {
    for (let change = 0; change < 1_101; change++) await one.publish(["proposals"]);
    expect(await other.ofOthers()).toBeNull();
    expect(await other.ofOthers()).toEqual([]);
    expect((await store.selectFrom("live_changes").select("seq").execute()).length).toBeLessThanOrEqual(1_100);
    await store.deleteFrom("live_changes").execute();
    expect(await other.ofOthers()).toBeNull();
  });
});
