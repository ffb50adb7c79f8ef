import { type EngineContext, nowSeconds } from "./context.ts";

const DAY_SECONDS = 86_400;

/** Wei spent in the last day, by one duty or all, with the most that transactions under way can still cost. */
export async function spentWei(context: EngineContext, duty?: string): Promise<bigint> {
  const rows = await context.store
    .selectFrom("bot_transactions as tx")
    .leftJoin("bot_attempts as attempt", "attempt.transaction_id", "tx.id")
    .select(["tx.id", "tx.cost_wei", "tx.gas_limit", "attempt.max_fee_wei"])
    .where("tx.chain_id", "=", context.chainId)
    .where("tx.sender", "=", context.signer.address)
    .where("tx.nonce", "is not", null)
    .$if(duty !== undefined, (query) => query.where("tx.duty", "=", duty ?? ""))
    .where("tx.state", "not in", ["lost", "abandoned"])
    .where((where) =>
      where.or([
        where("tx.state", "in", ["signed", "broadcast"]),
        where("tx.updated_at", ">", nowSeconds(context) - DAY_SECONDS),
      ]),
    )
    .execute();
  const costs = new Map<string, bigint>();
  for (const row of rows) {
    const cost =
      row.cost_wei === null ? BigInt(row.gas_limit ?? 0) * BigInt(row.max_fee_wei ?? 0) : BigInt(row.cost_wei);
    const known = costs.get(row.id) ?? 0n;
    costs.set(row.id, cost > known ? cost : known);
  }
  return [...costs.values()].reduce((sum, cost) => sum + cost, 0n);
}
