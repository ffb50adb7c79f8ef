import type { EngineContext } from "#bots/engine/context.ts";
import type { BlockPoint } from "#bots/engine/duty.ts";

/** An action whose effect comes later, as it was last looked at. */
export interface PendingAction {
  actionIndex: number;
  settlesAt: number;
  readBlock: number;
}

/** The actions that wait for their effect, by proposal. */
export async function pendingActions({
  store,
  chainId,
}: Pick<EngineContext, "store" | "chainId">): Promise<Map<string, PendingAction[]>> {
  const rows = await store
    .selectFrom("verifications")
    .select(["proposal_id", "action_index", "settles_at", "read_block"])
    .where("chain_id", "=", chainId)
    .where("settles_at", "is not", null)
    .execute();
  const pending = new Map<string, PendingAction[]>();
  for (const { proposal_id, action_index, settles_at, read_block } of rows) {
    const known = pending.get(proposal_id) ?? [];
    known.push({ actionIndex: action_index, settlesAt: settles_at ?? 0, readBlock: read_block ?? 0 });
    pending.set(proposal_id, known);
  }
  return pending;
}

/** Whether to look again: its time has come, or another proposal was executed, which may have changed where it goes. */
export function isDueAgain({ settlesAt, readBlock }: PendingAction, block: BlockPoint, lastExecution: bigint): boolean {
  return settlesAt <= block.timestamp || readBlock < lastExecution;
}
