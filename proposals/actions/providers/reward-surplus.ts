import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, votesField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";

/** What was emitted and earned by nobody, to the treasury. */
export function rewardSurplus(context: ActionContext, { rewards }: ProviderContracts): Action {
  const most = (2n ** 96n - 1n).toString();
  return callAction({
    id: "providers.returnSurplus",
    domain: "providers",
    title: "Take back rewards that belong to nobody",
    description:
      "Sends to the treasury what was emitted and earned by nobody: of epochs without units, of flagged ones, and what a former reward contract handed over. What is vesting stays.",
    fields: [votesField(context, { name: "amount", label: "Amount", min: "1", max: most })],
    timelock: context.timelock,
    target: rewards,
    function: "returnSurplus(uint256 amount)",
    sentence: (words) => `Send ${words.amount} of rewards that belong to nobody to the treasury`,
    riskHint: "treasury",
    verify: ({ amount = "" }, client, place) =>
      verifyEvent(rewards, "SurplusReturned(uint256 amountTokens)", { amountTokens: amount }, client, place),
  });
}
