import type { RangeRows } from "./range-rows.ts";

/** A change belongs to the proposal whose execution ended next in the same transaction. */
export function attributeChanges(rows: RangeRows): void {
  const executions = rows.proposal_stages.filter(({ stage }) => stage === "executed");
  for (const change of [...rows.parameter_changes, ...rows.emission_parameters]) {
    const cause = executions.find(
      ({ tx_hash, log_index }) => tx_hash === change.tx_hash && log_index > change.log_index,
    );
    if (cause !== undefined) change.proposal_id = cause.proposal_id;
  }
}
