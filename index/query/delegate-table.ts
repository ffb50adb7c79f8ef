import { sql } from "kysely";
import { zeroAddress } from "viem";
import { sentinel } from "#protocol/governor/sentinel.ts";
import type { Store } from "#store/schema/database.ts";

export interface DelegateRow {
  address: string;
  votes: bigint;
  delegators: number;
  proposalsVoted: number;
}

/** Everyone with votes or with somebody's delegation, strongest first; without the sentinel. */
export async function loadDelegates(store: Store): Promise<DelegateRow[]> {
  const [powers, delegators, voted] = await Promise.all([
    latestPowers(store),
    delegatorCounts(store),
    votedCounts(store),
  ]);
  const addresses = new Set([...powers.keys(), ...delegators.keys()]);
  addresses.delete(sentinel.toLowerCase());
  addresses.delete(zeroAddress);
  return [...addresses]
    .map((address) => ({
      address,
      votes: powers.get(address) ?? 0n,
      delegators: delegators.get(address) ?? 0,
      proposalsVoted: voted.get(address) ?? 0,
    }))
    .filter(({ votes, delegators: count }) => votes > 0n || count > 0)
    .sort((a, b) => (a.votes === b.votes ? (a.address < b.address ? -1 : 1) : a.votes < b.votes ? 1 : -1));
}

async function latestPowers(store: Store): Promise<Map<string, bigint>> {
  const rows = await store
    .selectFrom("voting_power as p")
    .select(["delegate", "votes"])
    .where(
      sql<boolean>`(p.block, p.log_index) = (select l.block, l.log_index from voting_power l
        where l.delegate = p.delegate order by l.block desc, l.log_index desc limit 1)`,
    )
    .execute();
  return new Map(rows.map((row) => [row.delegate, BigInt(row.votes)]));
}

async function delegatorCounts(store: Store): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom("delegations as d")
    .select((select) => ["to_delegate as address", select.fn.countAll<number>().as("count")])
    .where(
      sql<boolean>`(d.block, d.log_index) = (select l.block, l.log_index from delegations l
        where l.delegator = d.delegator order by l.block desc, l.log_index desc limit 1)`,
    )
    .groupBy("to_delegate")
    .execute();
  return new Map(rows.map((row) => [row.address, row.count]));
}

async function votedCounts(store: Store): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom("votes")
    .select((select) => ["voter as address", select.fn.count<number>("proposal_id").distinct().as("count")])
    .groupBy("voter")
    .execute();
  return new Map(rows.map((row) => [row.address, row.count]));
}
