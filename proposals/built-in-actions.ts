import type { Action } from "#proposals/action.ts";
import type { ActionContext } from "#proposals/action-context.ts";
import { genericCall } from "#proposals/actions/call.ts";
import { classRules } from "#proposals/actions/class-rules.ts";
import { committeeActions } from "#proposals/actions/committee/committee-actions.ts";
import { delegateTreasury } from "#proposals/actions/delegate-treasury.ts";
import { emissionActions } from "#proposals/actions/emissions/emission-actions.ts";
import { governorSettings } from "#proposals/actions/governor-settings.ts";
import { guardian } from "#proposals/actions/guardian.ts";
import { policy } from "#proposals/actions/policy.ts";
import { spendingCap } from "#proposals/actions/spending-cap.ts";
import { timelockDelay } from "#proposals/actions/timelock-delay.ts";
import { tokenTransfers } from "#proposals/actions/token-transfers.ts";
import { transferEth } from "#proposals/actions/transfer-eth.ts";

/** What every deployment can decide. */
export function builtInActions(context: ActionContext): Action[] {
  return [
    ...governorSettings(context),
    ...classRules(context),
    policy(context),
    spendingCap(context),
    timelockDelay(context),
    ...guardian(context),
    // Before plain transfers, of which funding the reserve and lending to a petition are two.
    ...emissionActions(context),
    ...committeeActions(context),
    transferEth(context),
    ...tokenTransfers(context),
    delegateTreasury(context),
    genericCall(context),
  ];
}
