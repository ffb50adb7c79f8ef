import { zeroAddress } from "viem";
import type { Action } from "#proposals/action.ts";
import type { ActionContext } from "#proposals/action-context.ts";
import { callAction } from "#proposals/call-action.ts";
import { field } from "#proposals/field.ts";
import { parameterEvent } from "#proposals/parameter-event.ts";
import { viewParameter } from "#proposals/view-parameter.ts";

const lastSecond = "253402300799"; // of the year 9999
const nobody = JSON.stringify([zeroAddress, "0"]);

/** Appoints or ends the guardian, who can stop proposals until a date. */
export function guardian({ governor, timelock }: ActionContext): Action[] {
  const account = field({
    name: "account",
    label: "Guardian",
    kind: "address",
  });
  const until = field({
    name: "until",
    label: "Until",
    kind: "time",
    max: lastSecond,
    help: "At most 730 days ahead.",
  });
  const shared = {
    domain: "governor",
    timelock,
    target: governor,
    function: "setGuardian(address account, uint48 until)",
    riskHint: "constitutional" as const,
    parameter: viewParameter({
      id: "governor.guardian",
      label: "Guardian",
      domain: "governor",
      contract: "AlthingGovernor",
      address: governor,
      actionId: "governor.guardian.appoint",
      view: "guardian() view returns (address account, uint48 until)",
      components: [account, until],
      special: (value) => (value === nobody ? "nobody" : null),
      event: parameterEvent({
        address: governor,
        event: "GuardianSet(address oldAccount, uint48 oldUntil, address newAccount, uint48 newUntil)",
        old: ["oldAccount", "oldUntil"],
        new: ["newAccount", "newUntil"],
      }),
    }),
  };
  return [
    callAction({
      ...shared,
      id: "governor.guardian.end",
      title: "End the guardian",
      description: "Nobody can stop a proposal afterwards. The guardian cannot stop this.",
      fields: [],
      fixed: { account: zeroAddress, until: "0" },
      sentence: () => "End the guardian's power at once",
    }),
    callAction({
      ...shared,
      id: "governor.guardian.appoint",
      title: "Appoint the guardian",
      description: "The guardian can stop any proposal before it executes, until the date, and nothing else.",
      fields: [account, until],
      sentence: (words) => `Make ${words.account} the guardian until ${words.until}`,
    }),
  ];
}
