import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { panelAction } from "#proposals/catalogue/panel/panel-action.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";

/** Who reports the token's price, and how many reports make one. */
export function priceReporters({ timelock }: ActionContext, { priceReports }: ProviderContracts): Action {
  return panelAction({
    id: "prices.reporters",
    domain: "providers",
    contract: "PriceReports",
    address: priceReports,
    timelock,
    label: "Reporters of the price",
    title: "Name the reporters of the price",
    description:
      "Each round counts the middle of what these accounts report, if a quorum of them does. What others reported before is gone: there is no price of theirs until a quorum of the new ones has reported.",
    sentence: (words) => `Have the token's price reported by ${words.reporters}, at least ${words.quorum} a round`,
  });
}
