import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";

/** What the governor calls the support of a fractional ballot, which alone leaves its voter votes for another one. */
export const SPLIT_SUPPORT = 255;

/** Everyone whom the log tables name. */
export const everyDelegate = sql`select delegate as address from voting_power
  union select to_delegate from delegations union select voter from votes`;

/** Counts anew from the log tables. `among` gives addresses, each once. */
export async function recountDelegates(database: QueryExecutorProvider, among: RawBuilder<unknown>): Promise<void> {
  await sql`delete from delegates where address in (select address from (${among}) as gone)`.execute(database);
  await sql`insert into delegates (address, votes, vote_rank, delegators, proposals_voted)
    select address, votes, case when length(votes) < 10 then '0' else '' end || length(votes) || votes, delegators, proposals_voted from (
      select a.address,
        coalesce((select p.votes from voting_power as p where p.delegate = a.address
          order by p.block desc, p.log_index desc limit 1), '0') as votes,
        (select count(*) from delegations as d where d.to_delegate = a.address and not exists (
          select 1 from delegations as later where later.delegator = d.delegator
            and (later.block, later.log_index) > (d.block, d.log_index))) as delegators,
        (select count(distinct v.proposal_id) from votes as v where v.voter = a.address) as proposals_voted
      from (${among}) as a
      where a.address <> '0x0000000000000000000000000000000000000000' and (
        exists (select 1 from voting_power as p where p.delegate = a.address)
        or exists (select 1 from delegations as d where d.to_delegate = a.address)
        or exists (select 1 from votes as v where v.voter = a.address))) as counted`.execute(database);
}
