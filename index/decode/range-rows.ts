import type { HeldTokens, IndexTables, ProposalStage, Transfer, Vote } from "#store/schema/index.ts";
import { type LoggedTableName, loggedTables } from "#store/tables/logged-tables.ts";

export type TransferDraft = Omit<Transfer, "sender_balance" | "receiver_balance">;
export type HeldDraft = Omit<HeldTokens, "tokens" | "holders"> & {
  /** Of what the surrogate holds for the holder. */
  change: bigint;
};
export type VoteDraft = Omit<Vote, "tally_against" | "tally_for" | "tally_abstain">;
export type ProposalDraft = Omit<IndexTables["proposals"], "number">;
export type StageDraft = Omit<ProposalStage, "actor">;

interface Drafts {
  transfers: TransferDraft;
  votes: VoteDraft;
  proposals: ProposalDraft;
  proposal_stages: StageDraft;
  held_tokens: HeldDraft;
}

/** What the logs of a range say, before anything is looked up. */
export type RangeRows = {
  [Table in LoggedTableName]: (Table extends keyof Drafts ? Drafts[Table] : IndexTables[Table])[];
};

export function emptyRows(): RangeRows {
  return Object.fromEntries(loggedTables.map((table) => [table, []])) as unknown as RangeRows;
}
