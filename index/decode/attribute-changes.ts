import type { RangeRows } from "./range-rows.ts";

/** A change belongs to the proposal whose execution ended next in the same transaction. */
export function attributeChanges({ parameter_changes: changes, proposal_stages: stages }: RangeRows): void {
  const executions = stages.filter(({ stage }) => stage === "executed");
  for (const change of changes) {
    const cause = executions.find(
      ({ tx_hash, log_index }) => tx_hash === change.tx_hash && log_index > change.log_index,
    );
    if (cause !== undefined) change.proposal_id = cause.proposal_id;
  }
}
