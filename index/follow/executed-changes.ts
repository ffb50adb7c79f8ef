import type { RangeRows, StageDraft } from "#index/decode/range-rows.ts";
import { storedCalls } from "#index/decode/stored-calls.ts";
import type { ChainReader } from "#index/rpc/chain-reader.ts";
import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import type { Call } from "#protocol/chain/call.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import type { Store } from "#store/schema/database.ts";
import type { ParameterChange } from "#store/schema/index.ts";
import { readParameterAt } from "./read-parameter-at.ts";

export interface Decoding {
  parameters: readonly Parameter[];
  decode(calls: readonly Call[]): DecodedAction[];
}

const UNSAID = { in_force_at: null, moved_by: null };

/** Changes that no event reports: the value before and after each execution of an action that sets one. */
export async function executedChanges(
  store: Store,
  reader: ChainReader,
  { parameters, decode }: Decoding,
  rows: RangeRows,
): Promise<ParameterChange[]> {
  const silent = new Map(parameters.filter(({ event }) => event === null).map((found) => [found.id, found]));
  const changes: ParameterChange[] = [];
  for (const stage of rows.proposal_stages) {
    if (stage.stage !== "executed") continue;
    let part = 0;
    for (const action of decode(await callsOf(store, rows, stage.proposal_id))) {
      const parameter = silent.get(action.parameterId ?? "");
      if (parameter === undefined || action.newValue === null) continue;
      const change = await readChange(reader, parameter, stage.block, action.newValue);
      if (change.old_value === change.new_value) continue;
      changes.push({ ...placed(stage), ...UNSAID, part: part++, parameter_id: parameter.id, ...change });
    }
  }
  return changes;
}

function placed({ block, log_index, tx_hash, proposal_id }: StageDraft) {
  return { block, log_index, tx_hash, proposal_id };
}

async function callsOf(store: Store, rows: RangeRows, proposalId: string): Promise<Call[]> {
  const created =
    rows.proposals.find((proposal) => proposal.proposal_id === proposalId) ??
    (await store.selectFrom("proposals").select("calls").where("proposal_id", "=", proposalId).executeTakeFirst());
  return created === undefined ? [] : storedCalls(created.calls);
}

/** A node that has pruned the state of that block cannot be asked; then what the proposal said stands. */
async function readChange(reader: ChainReader, parameter: Parameter, block: number, proposed: string) {
  return {
    old_value: await readParameterAt(reader, parameter, block - 1),
    new_value: (await readParameterAt(reader, parameter, block)) ?? proposed,
  };
}
