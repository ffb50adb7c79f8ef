import type { Action } from "#proposals/action.ts";
import type { ActionContext } from "#proposals/action-context.ts";
import { callAction } from "#proposals/call-action.ts";
import type { EmissionContracts } from "#proposals/emissions/emission-contracts.ts";
import { field } from "#proposals/field.ts";
import { verifyEvent } from "#proposals/verify/verify-event.ts";

/** Moves what the first reward contract, which pays nobody, has collected to one that pays. */
export function rewardHandOver({ timelock }: ActionContext, { rewardHolder }: EmissionContracts): Action {
  return callAction({
    id: "emission.handOver",
    domain: "emissions",
    title: "Hand collected rewards over",
    description: "Sends every token that the reward holder has collected to the contract that pays rewards.",
    fields: [field({ name: "rewards", label: "Reward contract", kind: "address" })],
    timelock,
    target: rewardHolder,
    function: "handOver(address rewards)",
    sentence: (words) => `Send all that the reward holder has collected to ${words.rewards}`,
    riskHint: "constitutional",
    verify: (inputs, client, place) =>
      verifyEvent(rewardHolder, "HandedOver(address indexed rewards, uint256 amount)", inputs, client, place),
  });
}
