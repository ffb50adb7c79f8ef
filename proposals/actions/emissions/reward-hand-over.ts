import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { field } from "#protocol/input/field.ts";

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
