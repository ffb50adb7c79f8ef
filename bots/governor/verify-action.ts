import type { Address } from "viem";
import { messageOf } from "#bots/engine/bot-error.ts";
import type { Chain } from "#bots/engine/duty.ts";
import { isNodeFailure } from "#bots/rpc/is-node-failure.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import type { Verification } from "#proposals/catalogue/verification.ts";
import { verifyExecution } from "#proposals/catalogue/verify/verify-execution.ts";
import type { Execution } from "./proposal.ts";

export interface VerificationSources {
  catalogue: Pick<Catalogue, "action" | "decode">;
  timelock: Address;
}

/** `again` where what was pending is looked at anew; on the last try, what cannot be read is no effect. */
export type Look = { again: boolean; lastTry: boolean };

/** Whether one action of an executed proposal had its effect. Of an unknown call only its execution can be seen. */
export async function verifyAction(
  { client, block }: Chain,
  { catalogue, timelock }: VerificationSources,
  decoded: DecodedAction,
  { transactionHash, blockNumber }: Execution,
  { again, lastTry }: Look,
): Promise<Verification> {
  const action = decoded.actionId === null ? undefined : catalogue.action(decoded.actionId);
  const at = { transactionHash, blockNumber };
  try {
    if (action === undefined) return await verifyExecution(timelock, decoded.calls, client, at);
    const found = await action.verify(decoded.inputs, client, again ? { ...at, laterBlock: block.number } : at);
    const { pending, ...settled } = found;
    if (!again || pending === undefined || pending.settlesAtSeconds > block.timestamp) return found;
    return { ...settled, ok: false };
  } catch (error) {
    if (isNodeFailure(error) && !lastTry) throw error;
    return { ok: false, expected: decoded.sentence, actual: `could not be read: ${messageOf(error)}` };
  }
}
