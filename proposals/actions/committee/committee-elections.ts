import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { field } from "#protocol/input/field.ts";

/** Who holds the elections that seat the committee. */
export function committeeElections({ timelock }: ActionContext, { seats }: CommitteeContracts): Action {
  const elections = field({ name: "elections", label: "Elections contract", kind: "address" });
  return callAction({
    id: "committee.setElections",
    domain: "committee",
    title: "Name the elections contract",
    description:
      "Whom this contract declares elected may be seated, twelve accounts for 730 days at most. The former one cannot come back, and what it has not seated by then it never does.",
    fields: [elections],
    timelock,
    target: seats,
    function: "setElections(address elections)",
    sentence: (words) => `Let the elections of ${words.elections} seat the committee from now on`,
    riskHint: "constitutional",
    parameter: viewParameter({
      id: "committee.elections",
      label: "Elections contract",
      domain: "committee",
      contract: "CommitteeSeats",
      address: seats,
      actionId: "committee.setElections",
      view: "elections() view returns (address elections)",
      components: [elections],
      event: parameterEvent({
        address: seats,
        event: "ElectionsSet(address oldElections, address newElections)",
        old: ["oldElections"],
        new: ["newElections"],
      }),
    }),
  });
}
