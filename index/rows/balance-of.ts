import type { Store } from "#store/schema/database.ts";

/** Token balance after the last transfer from or to the account. The zero address owes the total supply. */
export async function balanceOf(store: Store, account: string): Promise<bigint> {
  const [sent, received] = await Promise.all(
    (["sender", "receiver"] as const).map((side) =>
      store
        .selectFrom("transfers")
        .select(["block", "log_index", `${side}_balance as balance`])
        .where(side, "=", account)
        .orderBy("block", "desc")
        .orderBy("log_index", "desc")
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  if (sent === undefined || received === undefined) return BigInt((sent ?? received)?.balance ?? 0);
  const sentLater = sent.block === received.block ? sent.log_index > received.log_index : sent.block > received.block;
  return BigInt(sentLater ? sent.balance : received.balance);
}
