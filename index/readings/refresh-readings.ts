import type { RpcPool } from "#index/rpc/rpc-pool.ts";
import { nodeFault, togetherClient } from "#index/rpc/viem-client.ts";
import { replaceRows } from "#store/dialect/replace-rows.ts";
import type { Store } from "#store/schema/database.ts";
import type { Reading } from "#store/schema/index.ts";
import type { PlannedReading } from "./planned-reading.ts";
import type { RefusedReadings } from "./refused-readings.ts";

const AT_ONCE = 24;

/** Reads everything planned as of one block. What a contract does not answer keeps no reading. */
export async function refreshReadings(
  store: Store,
  pool: RpcPool,
  plan: readonly PlannedReading[],
  block: number,
  refusals: RefusedReadings,
): Promise<boolean> {
  const client = togetherClient(pool);
  const readings: Reading[] = [];
  for (let at = 0; at < plan.length; at += AT_ONCE) {
    await Promise.all(
      plan.slice(at, at + AT_ONCE).map(async ({ key, read }) => {
        try {
          readings.push({ key, value: await read(client, BigInt(block)), block });
          refusals.answered(key);
        } catch (error) {
          const fault = nodeFault(error);
          if (fault !== undefined) throw fault;
          refusals.refused(key, error);
        }
      }),
    );
  }
  return replaceReadings(store, readings);
}

/** Returns whether any value is another than before. */
async function replaceReadings(store: Store, readings: readonly Reading[]): Promise<boolean> {
  if (readings.length === 0) return false;
  return store.transaction().execute(async (trx) => {
    const before = new Map((await trx.selectFrom("readings").selectAll().execute()).map((row) => [row.key, row.value]));
    await replaceRows(trx, "readings", ["key"], readings);
    return readings.some(({ key, value }) => before.get(key) !== value);
  });
}
