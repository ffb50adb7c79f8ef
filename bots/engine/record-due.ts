import type { Transaction } from "kysely";
import type { Database } from "#store/schema/database.ts";
import { type EngineContext, nowSeconds } from "./context.ts";
import type { Due } from "./duty.ts";
import { itemKey, selectItem, updateItem } from "./items.ts";

/** Stores what a duty says is due; what it no longer names is gone. Returns keys that are due although they were done. */
export async function recordDue(context: EngineContext, duty: string, dues: readonly Due[]): Promise<string[]> {
  return context.store.transaction().execute(async (trx) => {
    const doneYetDue: string[] = [];
    for (const due of dues) {
      if ((await recordOne(trx, context, duty, due)) === "done") doneYetDue.push(due.key);
    }
    const keys = dues.map((due) => due.key);
    await trx
      .updateTable("duty_items")
      .set({ state: "gone", updated_at: nowSeconds(context) })
      .where("chain_id", "=", context.chainId)
      .where("duty", "=", duty)
      .where("state", "in", ["due", "muted"])
      .$if(keys.length > 0, (update) => update.where("key", "not in", keys))
      .execute();
    return doneYetDue;
  });
}

async function recordOne(trx: Transaction<Database>, context: EngineContext, duty: string, due: Due) {
  const at = nowSeconds(context);
  const key = itemKey(context, due);
  const current = {
    why: due.why,
    call_data: due.call.data,
    value_wei: due.call.valueWei.toString(),
    not_before: due.notBefore,
    deadline: due.deadline,
  };
  const known = await selectItem(trx, key);
  if (known === undefined) {
    const fresh = { ...key, ...current, duty, state: "due" as const, first_due_at: at, updated_at: at };
    await trx
      .insertInto("duty_items")
      .values({ ...fresh, held_until: 0, failures: 0, reverts: 0, retry_at: 0, last_error: null })
      .execute();
    return "due";
  }
  if (known.state === "active" || known.state === "done") return known.state;
  if (known.state === "gone" || known.not_before !== due.notBefore || known.deadline !== due.deadline) {
    const state = known.state === "gone" ? "due" : known.state;
    await updateItem(trx, context, key, [known.state], { ...current, state });
  }
  return known.state;
}
