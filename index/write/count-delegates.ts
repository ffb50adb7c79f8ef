import { sql, type Transaction } from "kysely";
import { zeroAddress } from "viem";
import type { RangeRows } from "#index/decode/range-rows.ts";
import { amountRank } from "#store/counters/amount-rank.ts";
import { leavesVotes, recountDelegates } from "#store/counters/delegates.ts";
import { listed } from "#store/dialect/listed.ts";
import type { Database } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { insertRows } from "./insert-rows.ts";

type Counted = Pick<RangeRows, "voting_power" | "delegations" | "votes">;

/** Keeps the counters of those whom the rows of a range name, after the rows are in the store. */
export async function countDelegates(trx: Transaction<Database>, rows: Counted): Promise<void> {
  const votes = new Map(rows.voting_power.map((row) => [row.delegate, row.votes]));
  const delegators = new Map<string, number>();
  for (const { from_delegate, to_delegate } of rows.delegations) {
    for (const [address, change] of [
      [from_delegate, -1],
      [to_delegate, 1],
    ] as const) {
      if (address !== zeroAddress) delegators.set(address, (delegators.get(address) ?? 0) + change);
    }
  }
  const grown = "on conflict (address) do update set delegators = delegates.delegators + excluded.delegators";
  const held = [...votes].map(([address, held]) => newDelegate(address, held, delegators.get(address) ?? 0));
  await insertRows(trx, "delegates", held, `${grown}, votes = excluded.votes, vote_rank = excluded.vote_rank`);
  const others = [...delegators].filter(([address]) => !votes.has(address));
  await insertRows(
    trx,
    "delegates",
    others.map(([address, change]) => newDelegate(address, "0", change)),
    grown,
  );
  if (rows.votes.length > 0) await countVoters(trx, Math.min(...rows.votes.map(({ block }) => block)));
}

/** A voter who splits votes casts several ballots for a proposal: the first one counts, and those before it are split. */
async function countVoters(trx: Transaction<Database>, first: number): Promise<void> {
  // Materialized, since SQLite would else go through all votes in the order of their voters.
  await sql`insert into delegates (address, votes, vote_rank, delegators, proposals_voted)
    with fresh as materialized (select voter, proposal_id from votes as v
      where v.block >= ${first} and not exists (select 1 from votes as earlier
        where ${leavesVotes} and earlier.proposal_id = v.proposal_id and earlier.voter = v.voter
          and earlier.block < ${first}))
    select voter, '0', ${amountRank("0")}, 0, count(distinct proposal_id) from fresh where true group by voter
    on conflict (address) do update set proposals_voted = delegates.proposals_voted + excluded.proposals_voted`.execute(
    trx,
  );
}

/** Takes the rows above a block out by `remove`, and counts those whom they named again. */
export async function recountAround(
  trx: Transaction<Database>,
  block: number,
  remove: () => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ address: string }>`select delegate as address from voting_power where block > ${block}
    union all select to_delegate from delegations where block > ${block}
    union all select from_delegate from delegations where block > ${block}
    union all select voter from votes where block > ${block}`.execute(trx);
  await remove();
  if (block < 0) await trx.deleteFrom("delegates").execute();
  else if (rows.length > 0) {
    const among = listed(trx, [...new Set(rows.map(({ address }) => address))]);
    await recountDelegates(trx, sql`select value as address from (${among}) as among`);
  }
}

function newDelegate(address: string, votes: string, delegators: number): IndexTables["delegates"] {
  return { address, votes, vote_rank: amountRank(votes), delegators, proposals_voted: 0 };
}
