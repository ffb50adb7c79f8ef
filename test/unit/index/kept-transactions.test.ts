import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { keep } from "#index/safe/kept-transactions.ts";
import { transactionRow } from "#index/safe/safe-rows.ts";
import { openStore } from "#store/connection/open-store.ts";
import { OTHER, SAFE, transaction } from "#test/unit/protocol/safe/sample.ts";

it("a signature that was taken outlives a power cut", async () => {
  const folder = mkdtempSync(join(tmpdir(), "althing-kept-"));
  const at = join(folder, "althing.sqlite");
  const store = await openStore(at);
  const place = { chain_id: 1, safe: SAFE.toLowerCase(), hash: `0x${"12".repeat(32)}` };
  const signature = { ...place, signer: OTHER.toLowerCase(), data: "0x12", by_contract: 0, received_at: 1 };
  expect(await keep(store, { ...place, ...transactionRow(transaction({})), received_at: 1 }, [signature], 0n)).toBe(
    true,
  );
  // What was only in the log beside it may not be on the disk.
  copyFileSync(at, join(folder, "after.sqlite"));
  const after = new DatabaseSync(join(folder, "after.sqlite"));
  expect(after.prepare("select signer from safe_signatures").all()).toEqual([{ signer: signature.signer }]);
  after.close();
  await store.destroy();
  rmSync(folder, { recursive: true });
});
