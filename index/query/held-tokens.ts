import type { Store } from "#store/schema/database.ts";

const MOST = 200;

/** What contracts hold for an account, at whose surrogate, and through whom it votes; the newest first. */
export function heldFor(store: Store, holder: string) {
  return store
    .selectFrom("held_tokens as held")
    .innerJoin("surrogates", "surrogates.surrogate", "held.surrogate")
    .select(["held.keeper", "held.surrogate", "held.tokens", "surrogates.delegatee"])
    .where("held.holder", "=", holder)
    .where("held.tokens", "<>", "0")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("held_tokens as later")
            .select("later.block")
            .whereRef("later.holder", "=", "held.holder")
            .whereRef("later.surrogate", "=", "held.surrogate")
            .where(({ or, and, eb }) =>
              or([
                eb("later.block", ">", eb.ref("held.block")),
                and([
                  eb("later.block", "=", eb.ref("held.block")),
                  eb("later.log_index", ">", eb.ref("held.log_index")),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy("held.block", "desc")
    .orderBy("held.log_index", "desc")
    .limit(MOST)
    .execute();
}

/** Of an account that holds tokens for others: for which contract, how many they are, and through whom they vote. */
export async function surrogateOf(store: Store, account: string) {
  const row = await surrogatesWith(store).where("surrogates.surrogate", "=", account).executeTakeFirst();
  return row ?? null;
}

/** For each delegatee the surrogates that delegate to it, and for how many these hold. */
export async function heldThrough(
  store: Store,
  delegatees: readonly string[],
): Promise<Map<string, { surrogates: number; holders: number }>> {
  const found = new Map<string, { surrogates: number; holders: number }>();
  if (delegatees.length === 0) return found;
  const rows = await surrogatesWith(store).where("surrogates.delegatee", "in", delegatees).execute();
  for (const { delegatee, holders } of rows) {
    const sum = found.get(delegatee) ?? { surrogates: 0, holders: 0 };
    found.set(delegatee, { surrogates: sum.surrogates + 1, holders: sum.holders + (holders ?? 0) });
  }
  return found;
}

function surrogatesWith(store: Store) {
  return store
    .selectFrom("surrogates")
    .select((select) => [
      "surrogates.keeper",
      "surrogates.surrogate",
      "surrogates.delegatee",
      select
        .selectFrom("held_tokens as held")
        .select("held.holders")
        .whereRef("held.surrogate", "=", "surrogates.surrogate")
        .orderBy("held.block", "desc")
        .orderBy("held.log_index", "desc")
        .limit(1)
        .as("holders"),
    ]);
}
