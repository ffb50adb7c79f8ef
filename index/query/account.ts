import type { Store } from "#store/schema/database.ts";

const HISTORY = 200;

/** Changes of an account's voting power, newest first. */
export function votingPowerOf(store: Store, account: string) {
  return store
    .selectFrom("voting_power")
    .innerJoin("blocks", "blocks.number", "voting_power.block")
    .select(["votes", "block", "timestamp"])
    .where("delegate", "=", account)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(HISTORY)
    .execute();
}

/** Whom an account delegated to, newest first. */
export function delegationsOf(store: Store, account: string) {
  return store
    .selectFrom("delegations")
    .innerJoin("blocks", "blocks.number", "delegations.block")
    .select(["from_delegate", "to_delegate", "block", "timestamp", "tx_hash"])
    .where("delegator", "=", account)
    .orderBy("block", "desc")
    .orderBy("log_index", "desc")
    .limit(HISTORY)
    .execute();
}
