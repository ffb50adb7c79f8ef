import { sql, type Transaction } from "kysely";
import { zeroAddress } from "viem";
import type { RangeRows } from "#index/decode/range-rows.ts";
import { amountRank } from "#store/counters/amount-rank.ts";
import { recountDelegates } from "#store/counters/delegates.ts";
import { listed } from "#store/dialect/listed.ts";
import type { Database } from "#store/schema/database.ts";
import { insertRows } from "./insert-rows.ts";

/** The counters of those whom a range names; `ballots` says on how many proposals each cast its first one. */
export interface Counted extends Pick<RangeRows, "voting_power" | "delegations"> {
  ballots: ReadonlyMap<string, number>;
}

const GROWN = `on conflict (address) do update set delegators = delegates.delegators + excluded.delegators,
  proposals_voted = delegates.proposals_voted + excluded.proposals_voted`;
const MOVED = `${GROWN}, votes = excluded.votes, vote_rank = excluded.vote_rank`;

/** Keeps the counters of those whom the rows of a range name. */
export async function countDelegates(
  trx: Transaction<Database>,
  { voting_power, delegations, ballots }: Counted,
): Promise<void> {
  const votes = new Map(voting_power.map((row) => [row.delegate, row.votes]));
  const delegators = new Map<string, number>();
  for (const { from_delegate, to_delegate } of delegations) {
    for (const [address, change] of [
      [from_delegate, -1],
      [to_delegate, 1],
    ] as const) {
      if (address !== zeroAddress) delegators.set(address, (delegators.get(address) ?? 0) + change);
    }
  }
  const changes = [...new Set([...votes.keys(), ...delegators.keys(), ...ballots.keys()])].map((address) => {
    const held = votes.get(address) ?? "0";
    return {
      address,
      votes: held,
      vote_rank: amountRank(held),
      delegators: delegators.get(address) ?? 0,
      proposals_voted: ballots.get(address) ?? 0,
    };
  });
  const isMoved = ({ address }: { address: string }) => votes.has(address);
  await insertRows(trx, "delegates", changes.filter(isMoved), MOVED);
  await insertRows(
    trx,
    "delegates",
    changes.filter((change) => !isMoved(change)),
    GROWN,
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
