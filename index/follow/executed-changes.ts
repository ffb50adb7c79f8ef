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
  /** Also one of those that no list names, such as the pause of one module. */
  parameter(id: string): Parameter | undefined;
  decode(calls: readonly Call[]): DecodedAction[];
}

const UNSAID = { in_force_at: null, moved_by: null };

/** Changes that no event which is followed reports: the value before and after each execution of an action that sets one. */
export async function executedChanges(
  store: Store,
  reader: ChainReader,
  { parameters, parameter: find, decode }: Decoding,
  rows: RangeRows,
): Promise<ParameterChange[]> {
  const listed = new Map(parameters.map((found) => [found.id, found]));
  // The class of a call is in no list either, and the governor's event tells of it.
  const isTold = (id: string, { tx_hash }: StageDraft) =>
    rows.parameter_changes.some((row) => row.parameter_id === id && row.tx_hash === tx_hash);
  const silent = (id: string) => {
    const known = listed.get(id);
    if (known === undefined) return find(id);
    return known.event === null ? known : undefined;
  };
  const changes: ParameterChange[] = [];
  for (const stage of rows.proposal_stages) {
    if (stage.stage !== "executed") continue;
    let part = 0;
    for (const { parameterId: id, newValue } of decode(await callsOf(store, rows, stage.proposal_id))) {
      if (id === null || newValue === null || isTold(id, stage)) continue;
      const parameter = silent(id);
      if (parameter === undefined) continue;
      const change = await readChange(reader, parameter, stage.block, newValue);
      if (change.old_value === change.new_value) continue;
      changes.push({ ...placed(stage), ...UNSAID, part: part++, parameter_id: id, ...change });
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
