import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refreshReadings } from "#index/readings/refresh-readings.ts";
import { RefusedReadings } from "#index/readings/refused-readings.ts";
import { RpcError } from "#index/rpc/rpc-error.ts";
import { RpcPool } from "#index/rpc/rpc-pool.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";

let store: Store;
let said: string[];
let refuses: boolean;
let refresh: () => Promise<boolean>;

beforeEach(async () => {
  store = await openTestStore();
  said = [];
  refuses = true;
  const refusals = new RefusedReadings((message) => said.push(message));
  const plan = [
    { key: "balance eth", read: async () => "7" },
    {
      key: "limits fee",
      async read() {
        if (refuses) throw new Error("execution reverted");
        return "1";
      },
    },
  ];
  refresh = () => refreshReadings(store, new RpcPool(["http://127.0.0.1:1"], 1_000), plan, 5, refusals);
});

afterEach(() => store.destroy());

describe("a reading that a contract refuses", () => {
  it("is told once, with its key and the reason, while the others are kept", async () => {
    await refresh();
    await refresh();
    expect(said).toEqual([expect.stringMatching(/"limits fee".*execution reverted/)]);
    expect(await store.selectFrom("readings").select("key").execute()).toEqual([{ key: "balance eth" }]);
  });

  it("is told again when it was answered in between", async () => {
    await refresh();
    refuses = false;
    await refresh();
    refuses = true;
    await refresh();
    expect(said).toHaveLength(2);
  });
});

describe("a node that does not answer", () => {
  it("fails the whole refresh, and is no refusal", async () => {
    const refusals = new RefusedReadings((message) => said.push(message));
    const silent = {
      key: "balance eth",
      read: () => Promise.reject(new RpcError("transport", "no answer")),
    };
    const pool = new RpcPool(["http://127.0.0.1:1"], 1_000);
    await expect(refreshReadings(store, pool, [silent], 5, refusals)).rejects.toThrow("no answer");
    expect(said).toEqual([]);
  });
});
