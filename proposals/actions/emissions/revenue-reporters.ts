import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { panelAction } from "#proposals/catalogue/panel/panel-action.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";

/** Who reports revenue that is billed off the chain, and how many reports make a figure. */
export function revenueReporters({ timelock }: ActionContext, { reports }: EmissionContracts): Action {
  return panelAction({
    id: "emission.reporters",
    domain: "emissions",
    contract: "RevenueReports",
    address: reports,
    timelock,
    label: "Reporters of revenue",
    title: "Name the reporters of revenue",
    description:
      "Each epoch counts the median of what these accounts report, if a quorum of them does. An epoch that is open for reports starts afresh.",
    sentence: (words) => `Have revenue reported by ${words.reporters}, at least ${words.quorum} an epoch`,
  });
}
