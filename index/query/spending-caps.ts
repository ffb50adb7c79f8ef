import { type Address, getAddress, zeroAddress } from "viem";
import type { Store } from "#store/schema/database.ts";

/** The cap of each asset that ever had one; null is ETH. */
export async function spendingCaps(store: Store): Promise<Map<Address | null, string>> {
  const rows = await store
    .selectFrom("spending_caps")
    .select(["asset", "cap"])
    .orderBy("block")
    .orderBy("log_index")
    .execute();
  return new Map(rows.map(({ asset, cap }) => [asset === zeroAddress ? null : getAddress(asset), cap]));
}
