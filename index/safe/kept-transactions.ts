import type { KeptSafeTransaction } from "#index/schema/safe-transaction.ts";
import { makeDurable } from "#store/dialect/make-durable.ts";
import type { Store } from "#store/schema/database.ts";
import type { SafeSignatureTable, SafeTransactionTable } from "#store/schema/signed.ts";
import { keptView } from "./safe-rows.ts";

type Place = { chainId: number; safe: string };

/** Those that can still be executed, by nonce and age, with all their signatures. */
export async function keptTransactions(
  store: Store,
  { chainId, safe }: Place,
  nonce: bigint,
): Promise<KeptSafeTransaction[]> {
  const [rows, signatures] = await Promise.all([
    store
      .selectFrom("safe_transactions")
      .selectAll()
      .where("chain_id", "=", chainId)
      .where("safe", "=", safe.toLowerCase())
      .where("nonce", ">=", Number(nonce))
      .orderBy("nonce")
      .orderBy("received_at")
      .orderBy("hash")
      .execute(),
    store
      .selectFrom("safe_signatures")
      .selectAll()
      .where("chain_id", "=", chainId)
      .where("safe", "=", safe.toLowerCase())
      .orderBy("received_at")
      .orderBy("signer")
      .execute(),
  ]);
  return rows.map((row) =>
    keptView(
      row,
      signatures.filter(({ hash }) => hash === row.hash),
    ),
  );
}

export async function keptTransaction(
  store: Store,
  { chainId, safe }: Place,
  hash: string,
): Promise<SafeTransactionTable | undefined> {
  return store
    .selectFrom("safe_transactions")
    .selectAll()
    .where("chain_id", "=", chainId)
    .where("safe", "=", safe.toLowerCase())
    .where("hash", "=", hash.toLowerCase())
    .executeTakeFirst();
}

/** Most transactions that wait for one Safe, and most of them for one nonce. */
export const mostWaiting = { ofSafe: 100, ofNonce: 10 };

/** A reorganisation may lower the Safe's nonce again; what lies further back is gone for good. */
const KEPT_BEHIND = 20;

/** Writes a transaction, unless it is there or too many wait, and its signatures, so that they outlive a power cut. False where too many wait. */
export async function keep(
  store: Store,
  row: SafeTransactionTable,
  signatures: readonly SafeSignatureTable[],
  safeNonce: bigint,
): Promise<boolean> {
  const kept = await store.transaction().execute(async (trx) => {
    const ofSafe = { chain_id: row.chain_id, safe: row.safe };
    const before = Math.max(0, Number(safeNonce) - KEPT_BEHIND);
    const old = trx
      .selectFrom("safe_transactions")
      .select("hash")
      .where("chain_id", "=", ofSafe.chain_id)
      .where("safe", "=", ofSafe.safe)
      .where("nonce", "<", before);
    await trx
      .deleteFrom("safe_signatures")
      .where("chain_id", "=", ofSafe.chain_id)
      .where("safe", "=", ofSafe.safe)
      .where("hash", "in", old)
      .execute();
    await trx
      .deleteFrom("safe_transactions")
      .where("chain_id", "=", ofSafe.chain_id)
      .where("safe", "=", ofSafe.safe)
      .where("nonce", "<", before)
      .execute();
    const waiting = await trx
      .selectFrom("safe_transactions")
      .select(["hash", "nonce"])
      .where("chain_id", "=", ofSafe.chain_id)
      .where("safe", "=", ofSafe.safe)
      .where("nonce", ">=", Number(safeNonce))
      .execute();
    if (!waiting.some(({ hash }) => hash === row.hash)) {
      const same = waiting.filter(({ nonce }) => nonce === row.nonce).length;
      if (waiting.length >= mostWaiting.ofSafe || same >= mostWaiting.ofNonce) return false;
      await trx
        .insertInto("safe_transactions")
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const signature of signatures) {
      await trx
        .insertInto("safe_signatures")
        .values(signature)
        .onConflict((conflict) =>
          conflict
            .columns(["chain_id", "safe", "hash", "signer"])
            .doUpdateSet({ data: signature.data, by_contract: signature.by_contract }),
        )
        .execute();
    }
    return true;
  });
  if (kept) await makeDurable(store);
  return kept;
}
