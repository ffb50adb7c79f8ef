import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { governedActions } from "#proposals/catalogue/governed-action.ts";
import { field } from "#protocol/input/field.ts";
import { addressCount } from "#protocol/input/field-kinds/address-list.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { feedParameters } from "#protocol/providers/feed-parameters.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { sourcesEffect } from "./sources-effect.ts";
import { sourcesParameter } from "./sources-parameter.ts";

/** Where prices come from, how old they may be and how far apart. */
export function priceFeed(context: ActionContext, contracts: ProviderContracts): Action[] {
  const { priceFeed: address } = contracts;
  const sources = field({ name: "sources", label: "Sources", kind: "addresses", min: "2", max: "8" });
  const needed = field({
    name: "needed",
    label: "How many must be fresh",
    kind: "integer",
    unit: "sources",
    min: "2",
    max: "8",
    example: "2",
    help: "While fewer have a price that is recent enough there is none, and nothing is activated or renewed.",
  });
  return [
    callAction({
      id: "prices.sources",
      domain: "providers",
      title: "Name the sources of the price",
      description:
        "Contracts that say what a token is worth, independent of one another. The stake behind units is counted at the lowest of their prices.",
      fields: [sources, needed],
      timelock: context.timelock,
      target: address,
      function: "setSources(address[] sources, uint8 needed)",
      sentence: (words) => `Take the token's price from ${words.sources}, at least ${words.needed} of them fresh`,
      riskHint: "constitutional",
      problems: neededProblems,
      effect: (inputs, client) => sourcesEffect(client, context, contracts, inputs),
      parameter: sourcesParameter(address, [sources, needed]),
    }),
    ...governedActions(context, {
      domain: "providers",
      contract: "PriceFeed",
      address,
      parameters: feedParameters,
      of: "the price feed",
      pace: "once in 30 days",
      riskHint: "treasury",
    }),
  ];
}

function neededProblems({ sources = "[]", needed = "0" }: Inputs): InputIssue[] {
  const count = addressCount(sources);
  if (Number(needed) <= count) return [];
  return [{ path: ["needed"], message: `expected 2 to ${count}, as there are ${count} sources; found ${needed}` }];
}
