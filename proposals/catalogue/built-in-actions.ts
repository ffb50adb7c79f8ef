import { genericCall } from "#proposals/actions/governor/call.ts";
import { classRules } from "#proposals/actions/governor/class-rules.ts";
import { delegateTreasury } from "#proposals/actions/governor/delegate-treasury.ts";
import { governorSettings } from "#proposals/actions/governor/governor-settings.ts";
import { guardian } from "#proposals/actions/governor/guardian.ts";
import { hardCap } from "#proposals/actions/governor/hard-cap.ts";
import { policy } from "#proposals/actions/governor/policy.ts";
import { spendingCap } from "#proposals/actions/governor/spending-cap.ts";
import { timelockDelay } from "#proposals/actions/governor/timelock-delay.ts";
import * as modules from "#proposals/actions/modules.ts";
import { tokenTransfers } from "#proposals/actions/treasury/token-transfers.ts";
import { transferEth } from "#proposals/actions/treasury/transfer-eth.ts";
import { type ModuleName, moduleNames } from "#protocol/modules/modules.ts";
import type { Action } from "./action.ts";
import type { ActionContext } from "./action-context.ts";

const ofModules: Readonly<Record<ModuleName, (context: ActionContext) => Action[]>> = modules;

/** What every deployment can decide. */
export function builtInActions(context: ActionContext): Action[] {
  return [
    ...governorSettings(context),
    ...classRules(context),
    policy(context),
    spendingCap(context),
    ...hardCap(context),
    timelockDelay(context),
    ...guardian(context),
    // Before plain transfers, of which funding the reserve and lending to a petition are two.
    ...moduleNames.flatMap((name) => ofModules[name](context)),
    transferEth(context),
    ...tokenTransfers(context),
    delegateTreasury(context),
    genericCall(context),
  ];
}
