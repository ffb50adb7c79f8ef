import { openStore } from "#store/connection/open-store.ts";

/** Run by the test of concurrent processes: adds blocks, each numbered after the last one it reads. */
const [path = "", times = "0"] = process.argv.slice(2);
const store = await openStore(path);
for (let time = 0; time < Number(times); time++) {
  await store.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom("blocks")
      .select((select) => select.fn.max("number").as("number"))
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    await trx.insertInto("blocks").values({ number, hash: "0x", timestamp: 0, logs: 0 }).execute();
  });
}
await store.destroy();
