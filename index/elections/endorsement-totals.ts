import { sql } from "kysely";
import type { Store } from "#store/schema/database.ts";

export interface EndorsementTotal {
  election: number;
  candidate: string;
  total: string;
  holders: number;
}

/** Of every candidate that was endorsed: what the last endorsement made of it, and by how many. */
export async function endorsementTotals(store: Store): Promise<EndorsementTotal[]> {
  const { rows } = await sql<EndorsementTotal>`select e.election, e.candidate, e.total, c.holders
    from (select election, candidate, count(distinct holder) as holders from election_endorsements
      group by election, candidate) c
    join election_endorsements e on e.election = c.election and e.candidate = c.candidate
      and (e.block, e.log_index) = (select l.block, l.log_index from election_endorsements l
        where l.election = c.election and l.candidate = c.candidate order by l.block desc, l.log_index desc limit 1)`.execute(
    store,
  );
  return rows;
}
