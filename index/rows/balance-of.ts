import { sql } from "kysely";
import { listed } from "#store/dialect/listed.ts";
import type { Store } from "#store/schema/database.ts";

/** Token balance after the last transfer from or to the account. The zero address owes the total supply. */
export async function balanceOf(store: Store, account: string): Promise<bigint> {
  return (await balancesOf(store, [account])).get(account) ?? 0n;
}

/** The same of each account. */
export async function balancesOf(store: Store, accounts: readonly string[]): Promise<Map<string, bigint>> {
  const last = (side: "sender" | "receiver") => sql`select * from (
    select block, log_index, ${sql.ref(`${side}_balance`)} as balance from transfers
    where ${sql.ref(side)} = a.value order by block desc, log_index desc limit 1) as ${sql.ref(side)}`;
  const { rows } = await sql<{ account: string; balance: string | null }>`
    select value as account, (select balance from (${last("sender")} union all ${last("receiver")}) as either
      order by block desc, log_index desc limit 1) as balance
    from (${listed(store, accounts)}) as a`.execute(store);
  return new Map(rows.map(({ account, balance }) => [account, BigInt(balance ?? 0)]));
}
