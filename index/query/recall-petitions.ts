import { sql } from "kysely";
import { type Dated, datedRows } from "#index/rows/dated-rows.ts";
import type { Store } from "#store/schema/database.ts";

export type PetitionRow = Dated<"recall_petitions"> & {
  signed: string;
  signers: number;
  proposal_id: string | null;
};

/** Petitions with what they have by now, newest first. */
export async function recallPetitions(store: Store): Promise<PetitionRow[]> {
  const petitions = await datedRows(store, "recall_petitions");
  const submissions = await store.selectFrom("recall_submissions").select(["petition", "proposal_id"]).execute();
  const submitted = new Map(submissions.map((row) => [row.petition, row.proposal_id]));
  const signatures = new Map((await lastSignatures(store)).map((row) => [row.petition, row]));
  return petitions
    .map((row) => ({
      ...row,
      signed: signatures.get(row.petition)?.signed ?? "0",
      signers: signatures.get(row.petition)?.signers ?? 0,
      proposal_id: submitted.get(row.petition) ?? null,
    }))
    .reverse();
}

async function lastSignatures(store: Store) {
  const { rows } = await sql<{ petition: number; signed: string; signers: number }>`select
      s.petition, s.signed, c.signers
    from (select petition, count(*) as signers from recall_signatures group by petition) c
    join recall_signatures s on s.petition = c.petition
      and (s.block, s.log_index) = (select l.block, l.log_index from recall_signatures l
        where l.petition = c.petition order by l.block desc, l.log_index desc limit 1)`.execute(store);
  return rows;
}
